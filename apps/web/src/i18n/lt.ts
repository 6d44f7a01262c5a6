import { en } from "./en.ts";
import { deadlines } from "./lt/deadlines.ts";
import { delegations } from "./lt/delegations.ts";
import { domain } from "./lt/domain.ts";
import { kit } from "./lt/kit.ts";
import { machines } from "./lt/machines.ts";
import { shell } from "./lt/shell.ts";
import { signIn } from "./lt/sign-in.ts";

/** What is not translated yet is shown in English. */
export const lt = {
  ...en,
  ...shell,
  ...kit,
  ...domain,
  ...signIn,
  ...delegations,
  ...deadlines,
  ...machines,
};
