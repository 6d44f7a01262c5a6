import { about } from "../en/about.ts";
import { domain } from "../en/domain.ts";
import { kit } from "../en/kit.ts";
import { shell } from "../en/shell.ts";
import { signIn } from "../en/sign-in.ts";

/** The texts of what is shown before anybody has signed in. */
export const firstEn = { ...shell, ...kit, ...domain, ...signIn, ...about };
