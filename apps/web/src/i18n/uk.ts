import { en } from "./en.ts";
import { shell } from "./uk/shell.ts";

/** What is not translated yet is shown in English. */
export const uk = { ...en, ...shell };
