import { consignmentIdSchema, findCertainUnits, type Line } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { findOpenUnits, tallyOf } from "../commitment/tally.ts";
import { uncertified } from "../records/delivery.records.ts";
import { writableOff } from "../rules/delivery.rules.ts";
import { foreseen, foreseenId, givingUp, type Move, move } from "./move.ts";

const unitsToConsign = (context: CommitmentContext, line: Line): string | undefined => {
  const open = findOpenUnits(context, line);
  if (open !== undefined) return open === "0" ? undefined : open;
  return tallyOf(context, line.lineId).settled
    ? undefined
    : (findCertainUnits(line.quantity) ?? "1");
};

const preparation = (context: CommitmentContext): readonly Move[] => {
  const lines = context.content.lines.flatMap((line) => {
    const units = unitsToConsign(context, line);
    return units === undefined ? [] : [{ lineId: line.lineId, units }];
  });
  const consignmentId = consignmentIdSchema.parse(
    foreseenId(Object.keys(context.consignments).length + 1),
  );
  return lines.length === 0
    ? []
    : [move("consignment.prepare", undefined, { consignmentId, destination: foreseen, lines })];
};

/** The next acceptance certificate that is missing. */
export const certification = (context: CommitmentContext): readonly Move[] =>
  uncertified(context)
    .slice(0, 1)
    .map(({ context: { consignmentId } }) =>
      move("delivery.accept", consignmentId, { consignmentId, certificate: foreseen }),
    );

const writeOff = (context: CommitmentContext): readonly Move[] => {
  const line = context.content.lines.find(({ lineId }) => writableOff(context, lineId) !== "0");
  if (line === undefined) return [];
  const { lineId } = line;
  const units = writableOff(context, lineId);
  return [
    { ...move("delivery.writeOff", lineId, { lineId, units, reason: foreseen }), weight: givingUp },
  ];
};

/** What may be done next with goods under contract, in groups as `forwardMoves` explains. */
export const ofDelivery = (context: CommitmentContext): readonly Move[][] => {
  const consignments = Object.entries(context.consignments);
  const prepared = consignments.find(([, part]) => part.state === "prepared");
  if (prepared !== undefined) {
    const [consignmentId] = prepared;
    const dispatch = { consignmentId, carrier: foreseen, waybill: foreseen };
    return [[move("consignment.dispatch", consignmentId, dispatch)]];
  }
  const dispatched = consignments.find(([, part]) => part.state === "dispatched");
  if (dispatched !== undefined) {
    const [consignmentId, part] = dispatched;
    const exact = new Set(
      context.content.lines.flatMap((line) =>
        line.quantity.precision === "exact" ? [line.lineId] : [],
      ),
    );
    const lines = part.context.lines.map(({ lineId, units }) => ({
      lineId,
      accepted: units,
      rejected: "0",
      missing: "0",
      ...(exact.has(lineId) ? {} : { settles: true }),
    }));
    return [[move("consignment.receive", consignmentId, { consignmentId, lines })]];
  }
  return [[...certification(context)], [...preparation(context), ...writeOff(context)]];
};
