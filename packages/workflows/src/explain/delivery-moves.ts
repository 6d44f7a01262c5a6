import { consignmentIdSchema, findCertainUnits, type Line } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { tallyOf } from "../commitment/tally.ts";
import { uncertified } from "../records/delivery.records.ts";
import { findUnitsToConsign, openWriteOffs } from "../records/write-off.records.ts";
import { writableOff } from "../rules/delivery.rules.ts";
import { keptOfKind } from "../rules/paper.rules.ts";
import { attachment } from "./attachment.ts";
import { foreseen, foreseenId, givingUp, type Move, move } from "./move.ts";

const unitsToConsign = (context: CommitmentContext, line: Line): string | undefined => {
  const open = findUnitsToConsign(context, line);
  if (open !== undefined) return open === "0" ? undefined : open;
  return tallyOf(context, line.lineId).settled
    ? undefined
    : (findCertainUnits(line.quantity) ?? "1");
};

/** Serial numbers nobody has written yet, one per unit. */
const numbersOf = (
  { lineId, controlled }: Line,
  units: string,
  number: number,
): { serialNumbers?: readonly string[] } =>
  controlled === true
    ? {
        serialNumbers: Array.from(
          { length: Number(units) },
          (_, index) => `${foreseen} ${number} ${lineId} ${index + 1}`,
        ),
      }
    : {};

const preparation = (context: CommitmentContext): readonly Move[] => {
  const number = Object.keys(context.consignments).length + 1;
  const lines = context.content.lines.flatMap((line) => {
    const units = unitsToConsign(context, line);
    return units === undefined
      ? []
      : [{ lineId: line.lineId, units, ...numbersOf(line, units, number) }];
  });
  const consignmentId = consignmentIdSchema.parse(foreseenId(number));
  return lines.length === 0
    ? []
    : [move("consignment.prepare", undefined, { consignmentId, destination: foreseen, lines })];
};

/** The next acceptance certificate that is missing. */
export const certification = (context: CommitmentContext): readonly Move[][] => {
  const consignmentId = uncertified(context)[0]?.context.consignmentId;
  if (consignmentId === undefined) return [];
  const paper = keptOfKind(context, "acceptanceCertificate")[0];
  const { documentId } = paper ?? {};
  return paper === undefined
    ? [[attachment(context, "acceptanceCertificate")]]
    : [
        [
          move("delivery.accept", consignmentId, {
            consignmentId,
            certificate: foreseen,
            documentId,
          }),
        ],
      ];
};

const writeOff = (context: CommitmentContext): readonly Move[] => {
  const asked = openWriteOffs(context)[0];
  if (asked !== undefined)
    return [move("delivery.approveWriteOff", asked.lineId, { lineId: asked.lineId })];
  const line = context.content.lines.find(({ lineId }) => writableOff(context, lineId) !== "0");
  if (line === undefined) return [];
  const { lineId } = line;
  const units = writableOff(context, lineId);
  return [
    // Its approval is the third part of what giving up weighs.
    {
      ...move("delivery.writeOff", lineId, { lineId, units, reason: foreseen }),
      weight: givingUp - 1,
    },
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
    const lines = part.context.lines.map(({ lineId, units, serialNumbers }) => ({
      lineId,
      ...(serialNumbers === undefined ? {} : { acceptedSerialNumbers: serialNumbers }),
      accepted: units,
      rejected: "0",
      missing: "0",
      ...(exact.has(lineId) ? {} : { settles: true }),
    }));
    return [[move("consignment.receive", consignmentId, { consignmentId, lines })]];
  }
  return [...certification(context), [...preparation(context), ...writeOff(context)]];
};
