import { about } from "../lt/about.ts";
import { domain } from "../lt/domain.ts";
import { kit } from "../lt/kit.ts";
import { shell } from "../lt/shell.ts";
import { signIn } from "../lt/sign-in.ts";

/** The texts of what is shown before anybody has signed in. */
export const firstLt = { ...shell, ...kit, ...domain, ...signIn, ...about };
