import { type PayloadOf, type Reference, referenceFrom, yearOf } from "@tiltas/domain";
import type pg from "pg";
import { takeReferences } from "../write/next-reference.ts";

type ImportPayload = PayloadOf<"commitment.import">;

const seriesOf = ({ content, approvedOn }: ImportPayload): string =>
  `${content.donor} ${yearOf(approvedOn)}`;

/** References for all of a file's commitments, in its order; one request per donor and year, in a fixed order. */
export const importReferences = async (
  client: pg.PoolClient,
  payloads: readonly ImportPayload[],
): Promise<readonly Reference[]> => {
  const counts = Map.groupBy(payloads, seriesOf);
  const next = new Map<string, number>();
  for (const series of [...counts.keys()].toSorted()) {
    const [donor = "", year] = series.split(" ");
    next.set(
      series,
      await takeReferences(client, donor, Number(year), counts.get(series)?.length ?? 0),
    );
  }
  return payloads.map((payload) => {
    const series = seriesOf(payload);
    const number = next.get(series) ?? 0;
    next.set(series, number + 1);
    return referenceFrom(payload.content.donor, yearOf(payload.approvedOn), number);
  });
};
