import { createRouter } from "@tanstack/react-router";
import { accessibilityRoute } from "../pages/accessibility/accessibility.route.ts";
import { auditCommitmentRoute } from "../pages/audit-commitment/audit-commitment.route.ts";
import { auditExportsRoute } from "../pages/audit-exports/audit-exports.route.ts";
import { auditVerifyRoute } from "../pages/audit-verify/audit-verify.route.ts";
import { auditEntryRoute } from "../pages/audit-entry/audit-entry.route.ts";
import { auditPortfolioRoute } from "../pages/audit-portfolio/audit-portfolio.route.ts";
import { auditRefusalsRoute } from "../pages/audit-refusals/audit-refusals.route.ts";
import { auditRoute } from "../pages/audit/audit.route.ts";
import { bulkJobsRoute } from "../pages/bulk-jobs/bulk-jobs.route.ts";
import { bulkRoute } from "../pages/bulk/bulk.route.ts";
import { commitmentRoute } from "../pages/commitment/commitment.route.ts";
import { conformanceRoute, takenRoute } from "../pages/conformance/conformance.route.ts";
import { delegationsRoute } from "../pages/delegations/delegations.route.ts";
import { fundRoute } from "../pages/fund/fund.route.ts";
import { fundsRoute } from "../pages/funds/funds.route.ts";
import { homeRoute } from "../pages/home/home.route.ts";
import { keysRoute } from "../pages/keys/keys.route.ts";
import { machineAdoptRoute } from "../pages/machine-adopt/machine-adopt.route.ts";
import { machineVersionRoute } from "../pages/machine-version/machine-version.route.ts";
import { machinesRoute } from "../pages/machines/machines.route.ts";
import { peopleRoute } from "../pages/people/people.route.ts";
import { personRoute } from "../pages/person/person.route.ts";
import { pipelineRoute } from "../pages/pipeline/pipeline.route.ts";
import { policyRoute } from "../pages/policy/policy.route.ts";
import { policyAdoptRoute } from "../pages/policy-adopt/policy-adopt.route.ts";
import { policySimulateRoute } from "../pages/policy-simulate/policy-simulate.route.ts";
import { policyVersionRoute } from "../pages/policy-version/policy-version.route.ts";
import { proposeDraftRoute } from "../pages/propose-draft/propose-draft.route.ts";
import { proposeRoute } from "../pages/propose/propose.route.ts";
import { reportRoute, reportRowsRoute, reportsRoute } from "../pages/reports/reports.route.ts";
import { sampleRoute } from "../pages/sample/sample.route.ts";
import { separationRoute } from "../pages/separation/separation.route.ts";
import { signInRoute } from "../pages/sign-in/sign-in.route.ts";
import { stepRoute } from "../pages/step/step.route.ts";
import { workRoute } from "../pages/work/work.route.ts";
import { PageFailure } from "./page-failure.tsx";
import { PagePending } from "./page-pending.tsx";
import { rootRoute } from "./root.route.ts";
import { signedInRoute } from "./signed-in.route.ts";

const routeTree = rootRoute.addChildren([
  signInRoute,
  accessibilityRoute,
  keysRoute,
  signedInRoute.addChildren([
    homeRoute,
    workRoute,
    bulkJobsRoute,
    bulkRoute,
    commitmentRoute,
    stepRoute,
    proposeRoute,
    proposeDraftRoute,
    pipelineRoute,
    policyRoute,
    policyAdoptRoute,
    policySimulateRoute,
    policyVersionRoute,
    machinesRoute,
    machineAdoptRoute,
    machineVersionRoute,
    auditRoute,
    auditCommitmentRoute,
    auditExportsRoute,
    auditVerifyRoute,
    auditEntryRoute,
    auditPortfolioRoute,
    auditRefusalsRoute,
    separationRoute,
    sampleRoute,
    conformanceRoute,
    takenRoute,
    reportsRoute,
    reportRoute,
    reportRowsRoute,
    fundsRoute,
    fundRoute,
    delegationsRoute,
    peopleRoute,
    personRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageFailure,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
