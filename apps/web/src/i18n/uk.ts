import { about } from "./uk/about.ts";
import { audit } from "./uk/audit.ts";
import { auditReports } from "./uk/audit-reports.ts";
import { bulk } from "./uk/bulk.ts";
import { bundleFindings } from "./uk/bundle-findings.ts";
import { bundle } from "./uk/bundle.ts";
import { changed } from "./uk/changed.ts";
import { commitment } from "./uk/commitment.ts";
import { deadlines } from "./uk/deadlines.ts";
import { delegations } from "./uk/delegations.ts";
import { documents } from "./uk/documents.ts";
import { domain } from "./uk/domain.ts";
import { evidence } from "./uk/evidence.ts";
import { explorer } from "./uk/explorer.ts";
import { funds } from "./uk/funds.ts";
import { goods } from "./uk/goods.ts";
import { kit } from "./uk/kit.ts";
import { law } from "./uk/law.ts";
import { law2 } from "./uk/law-2.ts";
import { machines } from "./uk/machines.ts";
import { past } from "./uk/past.ts";
import { people } from "./uk/people.ts";
import { pipeline } from "./uk/pipeline.ts";
import { policy } from "./uk/policy.ts";
import { portfolio } from "./uk/portfolio.ts";
import { propose } from "./uk/propose.ts";
import { registers } from "./uk/registers.ts";
import { reports } from "./uk/reports.ts";
import { shell } from "./uk/shell.ts";
import { signIn } from "./uk/sign-in.ts";
import { standing } from "./uk/standing.ts";
import { step } from "./uk/step.ts";
import { work } from "./uk/work.ts";

/** Every text of the application. */
export const uk = {
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
