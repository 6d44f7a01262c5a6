import { en } from "./en.ts";
import { domain } from "./uk/domain.ts";
import { goods } from "./uk/goods.ts";
import { kit } from "./uk/kit.ts";
import { law2 } from "./uk/law-2.ts";
import { shell } from "./uk/shell.ts";
import { signIn } from "./uk/sign-in.ts";

/** What is not translated yet is shown in English. */
export const uk = { ...en, ...shell, ...kit, ...domain, ...law2, ...goods, ...signIn };
