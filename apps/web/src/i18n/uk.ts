import { en } from "./en.ts";
import { auditReports } from "./uk/audit-reports.ts";
import { bulk } from "./uk/bulk.ts";
import { deadlines } from "./uk/deadlines.ts";
import { delegations } from "./uk/delegations.ts";
import { domain } from "./uk/domain.ts";
import { goods } from "./uk/goods.ts";
import { kit } from "./uk/kit.ts";
import { law2 } from "./uk/law-2.ts";
import { machines } from "./uk/machines.ts";
import { policy } from "./uk/policy.ts";
import { reports } from "./uk/reports.ts";
import { shell } from "./uk/shell.ts";
import { signIn } from "./uk/sign-in.ts";

/** What is not translated yet is shown in English. */
export const uk = {
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
