import { personsOf, type StreamEventOf } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { tallyOf } from "../commitment/tally.ts";
import { findNextProcurement, openProcurement } from "../parts/part.ts";

type ProcurementEvent = StreamEventOf<
  | "procurement.divide"
  | "procurement.evaluate"
  | "procurement.award"
  | "procurement.accept"
  | "procurement.sign"
  | "procurement.abandon"
>;

export const recordOpening = (
  context: CommitmentContext,
  event: StreamEventOf<"procurement.open">,
): CommitmentContext => ({
  ...context,
  procurements: {
    ...context.procurements,
    [event.payload.procurementId]: openProcurement(
      event,
      Object.keys(context.procurements).length + 1,
    ),
  },
});

/** Moves the procurement by its own machine; the commitment's rules have made sure that it can. */
export const advanceProcurement = (
  context: CommitmentContext,
  event: ProcurementEvent,
): CommitmentContext => {
  const { procurementId } = event.payload;
  const before = context.procurements[procurementId];
  const after = before && findNextProcurement(before, event);
  if (after === undefined) return context;
  return { ...context, procurements: { ...context.procurements, [procurementId]: after } };
};

export const recordEvaluation = (
  context: CommitmentContext,
  event: StreamEventOf<"procurement.evaluate">,
): CommitmentContext => ({
  ...advanceProcurement(context, event),
  acts: {
    ...context.acts,
    evaluated: [...new Set([...context.acts.evaluated, ...personsOf(event.actor)])],
  },
});

export const recordAward = (
  context: CommitmentContext,
  event: StreamEventOf<"procurement.award">,
): CommitmentContext => ({
  ...advanceProcurement(context, event),
  acts: {
    ...context.acts,
    awarded: [...new Set([...context.acts.awarded, ...personsOf(event.actor)])],
  },
});

export const recordContract = (
  context: CommitmentContext,
  event: StreamEventOf<"procurement.sign">,
): CommitmentContext => {
  const next = advanceProcurement(context, event);
  const lineIds = next.procurements[event.payload.procurementId]?.context.lineIds ?? [];
  const tallies = { ...context.tallies };
  for (const lineId of lineIds) tallies[lineId] = { ...tallyOf(context, lineId), contracted: true };
  return { ...next, tallies };
};
