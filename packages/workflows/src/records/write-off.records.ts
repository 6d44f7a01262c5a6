import { decimal, type Line, personsOf, type StreamEventOf } from "@tiltas/domain";
import type { CommitmentContext, WriteOff } from "../commitment/commitment.context.ts";
import { findOpenUnits } from "../commitment/tally.ts";
import { recordWriteOff } from "./delivery.records.ts";

/** The requests nobody has decided yet. */
export const openWriteOffs = ({ writeOffs }: CommitmentContext): readonly WriteOff[] =>
  (writeOffs ?? []).filter(({ state }) => state === "asked");

/** The undecided request to write units of a line off. */
export const findOpenWriteOff = (
  context: CommitmentContext,
  lineId: string | undefined,
): WriteOff | undefined => openWriteOffs(context).find((asked) => asked.lineId === lineId);

/** Units still to be prepared, less those that are asked to be written off; undefined for a line whose quantity is not exact. */
export const findUnitsToConsign = (context: CommitmentContext, line: Line): string | undefined => {
  const open = findOpenUnits(context, line);
  if (open === undefined) return undefined;
  return decimal.subtract(open, findOpenWriteOff(context, line.lineId)?.units ?? "0");
};

/** Under version 2 a write-off is asked for first; no tally moves. */
export const askWriteOff = (
  context: CommitmentContext,
  event: StreamEventOf<"delivery.writeOff">,
): Partial<CommitmentContext> => {
  const { lineId, units, reason } = event.payload;
  const asked: WriteOff = {
    lineId,
    units,
    reason,
    askedBy: [...personsOf(event.actor)],
    askedOn: event.effectiveOn,
    state: "asked",
  };
  return { writeOffs: [...(context.writeOffs ?? []), asked] };
};

const decided = (
  { writeOffs = [] }: CommitmentContext,
  lineId: string,
  state: WriteOff["state"],
): Pick<CommitmentContext, "writeOffs"> => ({
  writeOffs: writeOffs.map((asked) =>
    asked.lineId === lineId && asked.state === "asked" ? { ...asked, state } : asked,
  ),
});

/** Only now the lost units are written off. */
export const approveWriteOff = (
  context: CommitmentContext,
  event: StreamEventOf<"delivery.approveWriteOff">,
): Partial<CommitmentContext> => {
  const { lineId } = event.payload;
  const asked = findOpenWriteOff(context, lineId);
  if (asked === undefined) return {};
  const { tallies } = recordWriteOff(context, {
    ...event,
    type: "delivery.writeOff",
    payload: { lineId, units: asked.units, reason: asked.reason },
  });
  return { tallies, ...decided(context, lineId, "approved") };
};

/** The units stay lost: they are sent again, or asked for once more. */
export const declineWriteOff = (
  context: CommitmentContext,
  { payload }: StreamEventOf<"delivery.declineWriteOff">,
): Partial<CommitmentContext> => decided(context, payload.lineId, "declined");
