import { domain } from "../uk/domain.ts";
import { kit } from "../uk/kit.ts";
import { shell } from "../uk/shell.ts";
import { signIn } from "../uk/sign-in.ts";
import { firstEn } from "./en.ts";

/** What is not translated yet is shown in English. */
export const firstUk = { ...firstEn, ...domain, ...kit, ...shell, ...signIn };
