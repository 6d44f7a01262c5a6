import { about } from "./en/about.ts";
import { audit } from "./en/audit.ts";
import { auditReports } from "./en/audit-reports.ts";
import { bulk } from "./en/bulk.ts";
import { commitment } from "./en/commitment.ts";
import { deadlines } from "./en/deadlines.ts";
import { delegations } from "./en/delegations.ts";
import { domain } from "./en/domain.ts";
import { goods } from "./en/goods.ts";
import { kit } from "./en/kit.ts";
import { law } from "./en/law.ts";
import { law2 } from "./en/law-2.ts";
import { machines } from "./en/machines.ts";
import { pipeline } from "./en/pipeline.ts";
import { policy } from "./en/policy.ts";
import { propose } from "./en/propose.ts";
import { reports } from "./en/reports.ts";
import { shell } from "./en/shell.ts";
import { signIn } from "./en/sign-in.ts";
import { step } from "./en/step.ts";
import { work } from "./en/work.ts";

/** Every text of the application in English, by id. The other languages are typed against it. */
export const en = {
  ...shell,
  ...kit,
  ...domain,
  ...law,
  ...law2,
  ...signIn,
  ...work,
  ...commitment,
  ...step,
  ...goods,
  ...propose,
  ...machines,
  ...pipeline,
  ...policy,
  ...audit,
  ...about,
  ...delegations,
  ...deadlines,
  ...bulk,
  ...auditReports,
  ...reports,
};
