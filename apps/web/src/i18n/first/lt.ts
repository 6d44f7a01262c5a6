import { domain } from "../lt/domain.ts";
import { kit } from "../lt/kit.ts";
import { shell } from "../lt/shell.ts";
import { signIn } from "../lt/sign-in.ts";
import { firstEn } from "./en.ts";

/** What is not translated yet is shown in English. */
export const firstLt = { ...firstEn, ...domain, ...kit, ...shell, ...signIn };
