import { en } from "./en.ts";
import { domain } from "./lt/domain.ts";
import { goods } from "./lt/goods.ts";
import { kit } from "./lt/kit.ts";
import { law2 } from "./lt/law-2.ts";
import { shell } from "./lt/shell.ts";
import { signIn } from "./lt/sign-in.ts";

/** What is not translated yet is shown in English. */
export const lt = { ...en, ...shell, ...kit, ...domain, ...law2, ...goods, ...signIn };
