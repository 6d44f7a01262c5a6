import { en } from "./en.ts";
import { deadlines } from "./uk/deadlines.ts";
import { delegations } from "./uk/delegations.ts";
import { domain } from "./uk/domain.ts";
import { kit } from "./uk/kit.ts";
import { machines } from "./uk/machines.ts";
import { shell } from "./uk/shell.ts";
import { signIn } from "./uk/sign-in.ts";

/** What is not translated yet is shown in English. */
export const uk = {
  ...en,
  ...shell,
  ...kit,
  ...domain,
  ...signIn,
  ...delegations,
  ...deadlines,
  ...machines,
};
