import { decimal, findCertainUnits, findLineValue } from "@tiltas/domain";
import { type CommitmentSnapshot, tallyOf } from "@tiltas/workflows";

const missingUnits = ({ context }: CommitmentSnapshot, lineId: string): string =>
  decimal.sum(
    Object.values(context.consignments)
      .flatMap((part) => part.context.received ?? [])
      .filter((received) => received.lineId === lineId)
      .map((received) => received.missing),
  );

/** Rows of table `line` as JSON records, in the order of the content. `quantity` is the certain part. */
export const lineRowsOf = (snapshot: CommitmentSnapshot) =>
  snapshot.context.content.lines.map((line, position) => {
    const tally = tallyOf(snapshot.context, line.lineId);
    const quantity = findCertainUnits(line.quantity) ?? null;
    return {
      line_id: line.lineId,
      position,
      item: line.item,
      category: line.category,
      quantity_kind: line.quantity.precision,
      quantity,
      unit: line.unit,
      value_eur: findLineValue(line)?.amount ?? null,
      contracted: tally.contracted ? (quantity ?? "0") : "0",
      dispatched: tally.dispatched,
      accepted: tally.accepted,
      rejected: tally.rejected,
      missing: missingUnits(snapshot, line.lineId),
      lost: tally.lost,
      written_off: tally.writtenOff,
    };
  });
