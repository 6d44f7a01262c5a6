import { decimal, type Line } from "@tiltas/domain";
import type { CommitmentContext, Tally } from "../commitment/commitment.context.ts";
import { findOpenDifference } from "../commitment/approvals.ts";
import { isEscalated } from "../commitment/deadlines.ts";
import { type CommitmentSnapshot, toEnvelope } from "../commitment/snapshot.ts";
import { tallyOf } from "../commitment/tally.ts";
import { openWriteOffs } from "../records/write-off.records.ts";
import { uncertified } from "../records/delivery.records.ts";

const flag = (units: string): boolean => !decimal.isZero(units);

/** Units count where the line says how many; where it does not, only whether there are any. */
const lineKey = (line: Line, tally: Tally) => {
  const { contracted, settled, prepared, dispatched, accepted, lost, writtenOff } = tally;
  const units = [prepared, dispatched, accepted, lost, writtenOff];
  const isExact = line.quantity.precision === "exact";
  const quantity = line.quantity.precision === "exact" ? line.quantity.units : null;
  return [quantity, contracted, settled, ...units.map((value) => (isExact ? value : flag(value)))];
};

const liveParts = (context: CommitmentContext) => {
  const awaiting = new Set(uncertified(context).map((part) => part.context.consignmentId));
  const consignments = Object.values(context.consignments)
    .filter(
      ({ state, context: part }) =>
        state === "prepared" || state === "dispatched" || awaiting.has(part.consignmentId),
    )
    .map(({ state, context: part }) =>
      [
        state,
        ...(state === "received"
          ? []
          : part.lines.map(({ lineId, units }) => `${lineId} ${units}`)),
      ].join(" "),
    );
  const procurements = Object.values(context.procurements)
    .filter(({ state }) => state !== "abandoned" && state !== "contracted")
    .map(({ state, context: part }) =>
      [state, part.technicalAcceptance !== undefined, ...part.lineIds].join(" "),
    );
  return [
    consignments.toSorted(),
    procurements.toSorted(),
    Object.keys(context.procurements).length > 0,
  ];
};

/**
 * Equal for snapshots that allow the same futures when everyone is replaceable: names of parts, revisions and
 * who acted are left out, ended parts count only where a rule looks back at them.
 */
export const placeKey = (snapshot: CommitmentSnapshot): string => {
  const { context, value } = snapshot;
  return JSON.stringify([
    value,
    value === "suspended" ? toEnvelope(snapshot).history : null,
    context.route?.steps.map((step) => [step.stepId, step.granted.length, isEscalated(step)]),
    [
      ...new Set(context.documents.filter(({ retired }) => !retired).map(({ kind }) => kind)),
    ].toSorted(),
    context.content.shares.map(({ donor, state }) => [donor, state]),
    findOpenDifference(context)?.route.steps.map(({ stepId, granted }) => [stepId, granted.length]),
    liveParts(context),
    openWriteOffs(context).map(({ lineId, units }) => [lineId, units]),
    (context.claims ?? []).map(({ shareId, state }) => `${shareId} ${state}`).toSorted(),
    context.content.lines.map((line) => lineKey(line, tallyOf(context, line.lineId))),
  ]);
};
