import { decimal, personsOf, type StreamEventOf } from "@tiltas/domain";
import type { CommitmentContext, Tally } from "../commitment/commitment.context.ts";
import { dispatchUnits, findLine, tallyOf } from "../commitment/tally.ts";
import { findNextConsignment, prepareConsignment } from "../parts/part.ts";

type ConsignmentEvent = StreamEventOf<
  "consignment.dispatch" | "consignment.receive" | "consignment.lose" | "delivery.accept"
>;

const advanceConsignment = (
  context: CommitmentContext,
  event: ConsignmentEvent,
): CommitmentContext => {
  const { consignmentId } = event.payload;
  const before = context.consignments[consignmentId];
  const after = before && findNextConsignment(before, event);
  if (after === undefined) return context;
  return { ...context, consignments: { ...context.consignments, [consignmentId]: after } };
};

const withTallies = (
  context: CommitmentContext,
  lines: readonly { lineId: string; units: string }[],
  change: (tally: Tally, units: string, lineId: string) => Tally,
): CommitmentContext => {
  const tallies = { ...context.tallies };
  for (const { lineId, units } of lines)
    tallies[lineId] = change(tallies[lineId] ?? tallyOf(context, lineId), units, lineId);
  return { ...context, tallies };
};

const linesOf = (context: CommitmentContext, consignmentId: string) =>
  context.consignments[consignmentId]?.context.lines ?? [];

export const recordPreparation = (
  context: CommitmentContext,
  event: StreamEventOf<"consignment.prepare">,
): CommitmentContext => {
  const next = withTallies(context, event.payload.lines, (tally, units) => ({
    ...tally,
    prepared: decimal.add(tally.prepared, units),
  }));
  const { consignmentId } = event.payload;
  return {
    ...next,
    consignments: {
      ...next.consignments,
      [consignmentId]: prepareConsignment(event, Object.keys(next.consignments).length + 1),
    },
  };
};

export const recordDispatch = (
  context: CommitmentContext,
  event: StreamEventOf<"consignment.dispatch">,
): CommitmentContext => {
  const lines = linesOf(context, event.payload.consignmentId);
  const next = withTallies(context, lines, (tally, units, lineId) => {
    const line = findLine(context, lineId);
    return line === undefined ? tally : dispatchUnits(line, tally, units);
  });
  return {
    ...advanceConsignment(next, event),
    acts: {
      ...context.acts,
      dispatched: [...new Set([...context.acts.dispatched, ...personsOf(event.actor)])],
    },
  };
};

/** Accepted units stay, rejected ones come back, missing ones count as lost. */
export const recordReceipt = (
  context: CommitmentContext,
  event: StreamEventOf<"consignment.receive">,
): CommitmentContext => {
  const tallies = { ...context.tallies };
  for (const { lineId, accepted, rejected, missing, settles } of event.payload.lines) {
    const tally = tallyOf(context, lineId);
    tallies[lineId] = {
      ...tally,
      dispatched: decimal.subtract(tally.dispatched, rejected),
      accepted: decimal.add(tally.accepted, accepted),
      rejected: decimal.add(tally.rejected, rejected),
      lost: decimal.add(tally.lost, missing),
      settled: tally.settled || settles === true,
    };
  }
  return advanceConsignment({ ...context, tallies }, event);
};

/** Loss on the way counts as lost; loss before dispatch only frees what was prepared. */
export const recordLoss = (
  context: CommitmentContext,
  event: StreamEventOf<"consignment.lose">,
): CommitmentContext => {
  const part = context.consignments[event.payload.consignmentId];
  const wasDispatched = part?.state === "dispatched";
  const lines = linesOf(context, event.payload.consignmentId);
  const next = withTallies(context, lines, (tally, units) =>
    wasDispatched
      ? { ...tally, lost: decimal.add(tally.lost, units) }
      : { ...tally, prepared: decimal.subtract(tally.prepared, units) },
  );
  return advanceConsignment(next, event);
};

export const recordAcceptance = (
  context: CommitmentContext,
  event: StreamEventOf<"delivery.accept">,
): CommitmentContext => ({
  ...advanceConsignment(context, event),
  acts: {
    ...context.acts,
    accepted: [...new Set([...context.acts.accepted, ...personsOf(event.actor)])],
  },
});

export const recordWriteOff = (
  context: CommitmentContext,
  event: StreamEventOf<"delivery.writeOff">,
): CommitmentContext =>
  withTallies(context, [event.payload], (tally, units) => ({
    ...tally,
    lost: decimal.subtract(tally.lost, units),
    writtenOff: decimal.add(tally.writtenOff, units),
  }));

const hasAcceptedUnits = (lines: readonly { accepted: string }[] | undefined): boolean =>
  lines?.some((line) => !decimal.isZero(line.accepted)) ?? false;

/** Consignments with accepted units whose acceptance certificate is not signed yet. */
export const uncertified = (context: CommitmentContext) =>
  Object.values(context.consignments).filter(
    (part) => part.state === "received" && hasAcceptedUnits(part.context.received),
  );
