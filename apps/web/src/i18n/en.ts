import { about } from "./en/about.ts";
import { audit } from "./en/audit.ts";
import { auditReports } from "./en/audit-reports.ts";
import { bulk } from "./en/bulk.ts";
import { bundleFindings } from "./en/bundle-findings.ts";
import { bundle } from "./en/bundle.ts";
import { changed } from "./en/changed.ts";
import { commitment } from "./en/commitment.ts";
import { deadlines } from "./en/deadlines.ts";
import { delegations } from "./en/delegations.ts";
import { documents } from "./en/documents.ts";
import { domain } from "./en/domain.ts";
import { evidence } from "./en/evidence.ts";
import { funds } from "./en/funds.ts";
import { goods } from "./en/goods.ts";
import { kit } from "./en/kit.ts";
import { law } from "./en/law.ts";
import { law2 } from "./en/law-2.ts";
import { machines } from "./en/machines.ts";
import { people } from "./en/people.ts";
import { pipeline } from "./en/pipeline.ts";
import { policy } from "./en/policy.ts";
import { propose } from "./en/propose.ts";
import { registers } from "./en/registers.ts";
import { reports } from "./en/reports.ts";
import { shell } from "./en/shell.ts";
import { signIn } from "./en/sign-in.ts";
import { standing } from "./en/standing.ts";
import { step } from "./en/step.ts";
import { work } from "./en/work.ts";
import { explorer } from "./en/explorer.ts";
import { past } from "./en/past.ts";
import { portfolio } from "./en/portfolio.ts";

/** Every text of the application in English, by id. The other languages are typed against it. */
export const en = {
  ...shell,
  ...kit,
  ...documents,
  ...domain,
  ...law,
  ...law2,
  ...signIn,
  ...work,
  ...changed,
  ...commitment,
  ...standing,
  ...step,
  ...evidence,
  ...funds,
  ...goods,
  ...propose,
  ...machines,
  ...pipeline,
  ...policy,
  ...audit,
  ...about,
  ...delegations,
  ...people,
  ...deadlines,
  ...bulk,
  ...bundle,
  ...bundleFindings,
  ...explorer,
  ...past,
  ...portfolio,
  ...auditReports,
  ...registers,
  ...reports,
};
