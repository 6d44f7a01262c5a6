import { hash } from "node:crypto";
import { drawSample, type SampleExtent } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import type { PositionRow, SampleQuery, SampleReport } from "./audit-views.ts";
import { centsOf, euroOf } from "./cents.ts";
import { readKnownAt, readPositions } from "./positions.ts";

const mostChosen = 5000n;
const mostWithoutAmount = 200;

const sha256 = (text: string): string => hash("sha256", text, "hex");

const extentOf = (query: SampleQuery): SampleExtent =>
  "size" in query ? { size: query.size } : { interval: centsOf(query.interval) };

/**
 * The monetary-unit sample of the commitments a filter finds, drawn from a seed: the same for ever where the filter
 * names a leaf.
 * @throws InputError for an interval so small that more than 5000 would be chosen
 */
export const sample = async (ground: Ground, query: SampleQuery): Promise<SampleReport> => {
  const { seed, date } = query;
  const leafIndex = await readKnownAt(ground, query);
  const rows = await readPositions(ground, { ...query, knownAt: leafIndex });
  const population = rows.map((row) => ({
    ...row,
    key: row.reference,
    cents: centsOf(row.amount),
  }));
  const extent = extentOf(query);
  const total = population.reduce((sum, { cents }) => sum + cents, 0n);
  if ("interval" in extent && total / extent.interval > mostChosen)
    throw new InputError(
      "interval",
      "intervalTooSmall",
      `would choose more than ${mostChosen} commitments`,
    );
  const drawn = drawSample(population, extent, seed, sha256);
  const toRow = ({ commitmentId, reference, title, amount }: PositionRow): PositionRow => ({
    commitmentId,
    reference,
    title,
    amount,
  });
  return {
    leafIndex,
    date,
    seed,
    count: drawn.count,
    total: euroOf(drawn.total),
    interval: euroOf(drawn.interval),
    start: euroOf(drawn.start),
    top: drawn.top.map(toRow),
    hits: drawn.hits.map(({ item, hit }) => ({ ...toRow(item), hit: euroOf(hit) })),
    withoutAmount: {
      count: drawn.withoutAmount.length,
      rows: drawn.withoutAmount.slice(0, mostWithoutAmount).map(toRow),
    },
  };
};
