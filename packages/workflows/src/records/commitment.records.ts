import {
  type CommitmentContent,
  type CommitmentId,
  personsOf,
  type Reference,
  type StreamEventOf,
} from "@tiltas/domain";
import { keepApprovals, openSteps } from "../commitment/approvals.ts";
import { changedPolicyFields, readsAny } from "../commitment/content-changes.ts";
import type { Acts, CommitmentContext, Tally } from "../commitment/commitment.context.ts";
import { emptyTally } from "../commitment/tally.ts";

const noActs: Acts = {
  proposed: [],
  approved: [],
  evaluated: [],
  awarded: [],
  dispatched: [],
  accepted: [],
};

const talliesFor = (content: CommitmentContent): Record<string, Tally> =>
  Object.fromEntries(content.lines.map((line) => [line.lineId, emptyTally]));

type Beginning = StreamEventOf<"commitment.propose"> | StreamEventOf<"commitment.import">;

/** What the machine starts from: the first event of a stream and the ids it was given. */
export type CommitmentInput = {
  readonly commitmentId: CommitmentId;
  readonly reference: Reference;
  readonly event: Beginning;
};

export const beginCommitment = ({
  commitmentId,
  reference,
  event,
}: CommitmentInput): CommitmentContext => ({
  commitmentId,
  reference,
  origin: event.type === "commitment.import" ? "kiel" : "own",
  content: event.payload.content,
  revision: 1,
  stage: "proposed",
  proposedOn: event.effectiveOn,
  approvedOn: null,
  lastEffectiveOn: event.effectiveOn,
  changedSinceSubmit: [],
  acts: { ...noActs, proposed: [...personsOf(event.actor)] },
  tallies: talliesFor(event.payload.content),
  procurements: {},
  consignments: {},
  documents: [],
});

/** Someone who changes the content counts as a proposer from then on. */
export const reviseContent = (
  context: CommitmentContext,
  event: StreamEventOf<"commitment.revise">,
): Partial<CommitmentContext> => ({
  content: event.payload.content,
  revision: context.revision + 1,
  tallies: talliesFor(event.payload.content),
  changedSinceSubmit: [
    ...new Set([
      ...context.changedSinceSubmit,
      ...changedPolicyFields(context.content, event.payload.content),
    ]),
  ],
  acts: {
    ...context.acts,
    proposed: [...new Set([...context.acts.proposed, ...personsOf(event.actor)])],
  },
});

/** Stores the route the engine computed and keeps approvals no changed field touches. */
export const submitRoute = (
  context: CommitmentContext,
  event: StreamEventOf<"commitment.submit">,
): Partial<CommitmentContext> => {
  const computed = event.facts.route;
  if (computed === undefined) return {};
  const route = keepApprovals(context.route, computed, (step) =>
    readsAny(step, context.changedSinceSubmit),
  );
  const open = new Set(openSteps(route).map((step) => step.stepId));
  return {
    changedSinceSubmit: [],
    route: {
      ...route,
      steps: route.steps.map((step) =>
        open.has(step.stepId) ? { ...step, openedOn: event.effectiveOn } : step,
      ),
    },
  };
};

export const attachDocument = (
  context: CommitmentContext,
  { payload: { document }, effectiveOn, facts }: StreamEventOf<"document.attach">,
): Partial<CommitmentContext> => ({
  documents: [
    ...context.documents,
    {
      ...document,
      attachedOn: effectiveOn,
      retired: false,
      ...(facts.bytesKept === undefined ? {} : { bytesKept: facts.bytesKept }),
    },
  ],
});

export const retireDocument = (
  context: CommitmentContext,
  documentId: string,
): Partial<CommitmentContext> => ({
  documents: context.documents.map((kept) =>
    kept.documentId === documentId ? { ...kept, retired: true } : kept,
  ),
});

/** An imported commitment stands where its source says, with the units the source calls delivered. */
export const recordImport = (
  context: CommitmentContext,
  event: StreamEventOf<"commitment.import">,
): Partial<CommitmentContext> => {
  const { arrivesAs, delivered, approvedOn, source } = event.payload;
  const units = new Map(delivered.map((line) => [line.lineId, line.units]));
  const arrive = (lineId: string, tally: Tally): Tally => {
    const accepted = units.get(lineId) ?? "0";
    const settled = arrivesAs === "delivered";
    return {
      ...tally,
      contracted: arrivesAs !== "approved",
      accepted,
      dispatched: accepted,
      settled,
    };
  };
  return {
    importedFrom: source,
    approvedOn,
    tallies: Object.fromEntries(
      Object.entries(context.tallies).map(([lineId, tally]) => [lineId, arrive(lineId, tally)]),
    ),
  };
};
