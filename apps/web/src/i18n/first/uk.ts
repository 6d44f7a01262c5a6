import { about } from "../uk/about.ts";
import { domain } from "../uk/domain.ts";
import { kit } from "../uk/kit.ts";
import { shell } from "../uk/shell.ts";
import { signIn } from "../uk/sign-in.ts";

/** The texts of what is shown before anybody has signed in. */
export const firstUk = { ...shell, ...kit, ...domain, ...signIn, ...about };
