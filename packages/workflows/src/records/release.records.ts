import type { StreamEventOf } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { recordContract } from "./procurement.records.ts";

/** The contract or release order. What stock is worth stays on its lines; nobody decides on that, so it is no revision. */
export const recordContractOrRelease = (
  context: CommitmentContext,
  event: StreamEventOf<"procurement.sign">,
): CommitmentContext => {
  const values = new Map(
    event.payload.stockValues?.map(({ lineId, stockValue }) => [lineId, stockValue]),
  );
  const next = recordContract(context, event);
  if (values.size === 0) return next;
  const lines = next.content.lines.map((line) => {
    const stockValue = values.get(line.lineId);
    return stockValue === undefined ? line : { ...line, stockValue };
  });
  return { ...next, content: { ...next.content, lines } };
};
