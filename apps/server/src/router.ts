import { eventProcedures } from "./api/event-procedures.ts";
import { bulkProcedures } from "./api/procedures/bulk.procedures.ts";
import { commitmentReads } from "./api/procedures/commitment.procedures.ts";
import { draftProcedures } from "./api/procedures/draft.procedures.ts";
import { evidenceReads } from "./api/procedures/evidence.procedures.ts";
import { pipelineReads, totalsReads } from "./api/procedures/figure.procedures.ts";
import { entryReads, fundReads, refusalReads } from "./api/procedures/ledger.procedures.ts";
import { liveProcedures } from "./api/procedures/live.procedures.ts";
import { personReads, sessionReads } from "./api/procedures/person.procedures.ts";
import { policyReads } from "./api/procedures/policy.procedures.ts";
import { portfolioReads } from "./api/procedures/portfolio.procedures.ts";
import { queueProcedures } from "./api/procedures/queue.procedures.ts";
import {
  delegationProcedures,
  frameworkEvents,
  fundEvents,
  machineProcedures,
  policyEvents,
  registerReads,
  roleEvents,
  textEvents,
} from "./api/procedures/register.procedures.ts";
import { ledgerReads } from "./api/procedures/standing.procedures.ts";
import {
  conformanceReads,
  reportReads,
  sampleReads,
  separationReads,
} from "./api/procedures/report.procedures.ts";
import { router } from "./api/trpc.ts";

/** Every procedure: events by their own names, reads beside them. */
export const appRouter = router({
  commitment: { ...eventProcedures("commitment"), ...commitmentReads },
  approval: eventProcedures("approval"),
  share: eventProcedures("share"),
  procurement: eventProcedures("procurement"),
  consignment: eventProcedures("consignment"),
  delivery: eventProcedures("delivery"),
  claim: eventProcedures("claim"),
  document: eventProcedures("document"),
  comment: eventProcedures("comment"),

  fund: { ...fundEvents, ...fundReads },
  framework: frameworkEvents,
  role: roleEvents,
  delegation: delegationProcedures,
  policy: { ...policyEvents, ...policyReads },
  machine: machineProcedures,
  text: textEvents,

  ledger: ledgerReads,
  entry: entryReads,
  refusal: refusalReads,
  evidence: evidenceReads,
  portfolio: portfolioReads,
  pipeline: pipelineReads,
  totals: totalsReads,
  report: reportReads,
  separation: separationReads,
  conformance: conformanceReads,
  sample: sampleReads,
  queue: queueProcedures,
  bulk: bulkProcedures,
  register: registerReads,
  draft: draftProcedures,
  person: personReads,
  session: sessionReads,
  live: liveProcedures,
});

export type AppRouter = typeof appRouter;
