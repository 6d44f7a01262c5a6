import { about } from "./lt/about.ts";
import { audit } from "./lt/audit.ts";
import { auditReports } from "./lt/audit-reports.ts";
import { bulk } from "./lt/bulk.ts";
import { bundleFindings } from "./lt/bundle-findings.ts";
import { bundle } from "./lt/bundle.ts";
import { changed } from "./lt/changed.ts";
import { commitment } from "./lt/commitment.ts";
import { deadlines } from "./lt/deadlines.ts";
import { delegations } from "./lt/delegations.ts";
import { documents } from "./lt/documents.ts";
import { domain } from "./lt/domain.ts";
import { evidence } from "./lt/evidence.ts";
import { explorer } from "./lt/explorer.ts";
import { funds } from "./lt/funds.ts";
import { goods } from "./lt/goods.ts";
import { kit } from "./lt/kit.ts";
import { law } from "./lt/law.ts";
import { law2 } from "./lt/law-2.ts";
import { machines } from "./lt/machines.ts";
import { past } from "./lt/past.ts";
import { people } from "./lt/people.ts";
import { pipeline } from "./lt/pipeline.ts";
import { policy } from "./lt/policy.ts";
import { portfolio } from "./lt/portfolio.ts";
import { propose } from "./lt/propose.ts";
import { registers } from "./lt/registers.ts";
import { reports } from "./lt/reports.ts";
import { shell } from "./lt/shell.ts";
import { signIn } from "./lt/sign-in.ts";
import { standing } from "./lt/standing.ts";
import { step } from "./lt/step.ts";
import { work } from "./lt/work.ts";

/** Every text of the application. */
export const lt = {
  ...about,
  ...audit,
  ...auditReports,
  ...bulk,
  ...bundle,
  ...bundleFindings,
  ...changed,
  ...commitment,
  ...deadlines,
  ...delegations,
  ...people,
  ...documents,
  ...domain,
  ...evidence,
  ...explorer,
  ...funds,
  ...goods,
  ...kit,
  ...law,
  ...law2,
  ...machines,
  ...past,
  ...pipeline,
  ...policy,
  ...portfolio,
  ...propose,
  ...registers,
  ...reports,
  ...shell,
  ...signIn,
  ...standing,
  ...step,
  ...work,
};
