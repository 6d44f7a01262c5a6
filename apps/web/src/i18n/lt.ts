import { en } from "./en.ts";
import { auditReports } from "./lt/audit-reports.ts";
import { bulk } from "./lt/bulk.ts";
import { deadlines } from "./lt/deadlines.ts";
import { delegations } from "./lt/delegations.ts";
import { domain } from "./lt/domain.ts";
import { goods } from "./lt/goods.ts";
import { kit } from "./lt/kit.ts";
import { law2 } from "./lt/law-2.ts";
import { machines } from "./lt/machines.ts";
import { policy } from "./lt/policy.ts";
import { reports } from "./lt/reports.ts";
import { shell } from "./lt/shell.ts";
import { signIn } from "./lt/sign-in.ts";

/** What is not translated yet is shown in English. */
export const lt = {
  ...en,
  ...bulk,
  ...deadlines,
  ...delegations,
  ...domain,
  ...goods,
  ...kit,
  ...law2,
  ...machines,
  ...policy,
  ...shell,
  ...signIn,
  ...auditReports,
  ...reports,
};
