import { en } from "./en.ts";
import { shell } from "./lt/shell.ts";

/** What is not translated yet is shown in English. */
export const lt = { ...en, ...shell };
