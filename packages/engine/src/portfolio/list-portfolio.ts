import { decimal, eur } from "@tiltas/domain";
import { cellsOf, type CommitmentSnapshot, positionOf } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { parseCursor, toCursor } from "../queries/cursor.ts";
import { isWholePart } from "../queries/key-parts.ts";
import { cutPage, rowsToRead } from "../queries/page-size.ts";
import type { PageRequest } from "../views.ts";
import { type Begun, findBegun } from "./find-begun.ts";
import { portfolioMoment } from "./portfolio-moment.ts";
import type {
  PortfolioFilter,
  PortfolioMoment,
  PortfolioPage,
  PortfolioRow,
  PortfolioStanding,
  PortfolioWhen,
} from "./portfolio-views.ts";
import { replayUntil } from "./replay-until.ts";

const standingOf = (snapshot: CommitmentSnapshot, changedAt: string): PortfolioStanding => {
  const { content } = snapshot.context;
  const { stage, state } = positionOf(snapshot);
  const cells = cellsOf(snapshot);
  const counted = content.shares.filter((share) => share.state !== "waived");
  return {
    title: content.title,
    donor: content.donor,
    recipient: content.recipient,
    kind: content.kind,
    frameworkCode: content.frameworkCode ?? null,
    fundCodes: [...new Set(counted.flatMap(({ fundCode }) => fundCode ?? []))].toSorted(),
    stage,
    state,
    counted: eur(decimal.sum(cells.map(({ amount }) => amount))),
    changedAt,
  };
};

const scopeOf = (
  { effectiveOn, knownAt }: PortfolioMoment,
  { origin, stage, frameworkCode, fundCode, kind }: PortfolioFilter,
): string =>
  JSON.stringify(["portfolio", effectiveOn, knownAt, origin, stage, frameworkCode, fundCode, kind]);

const readRows = async (
  ground: Ground,
  begun: readonly Begun[],
  moment: PortfolioMoment,
): Promise<readonly PortfolioRow[]> => {
  const streamOf = ({ commitmentId }: Begun) => `commitment/${commitmentId}`;
  const stood = await replayUntil(ground, begun.map(streamOf), moment);
  return begun.map((one) => {
    const last = stood.get(streamOf(one));
    return {
      commitmentId: one.commitmentId,
      reference: one.reference,
      version: last?.version ?? 0,
      standing: last?.snapshot === undefined ? null : standingOf(last.snapshot, last.at),
    };
  });
};

/**
 * Commitments as they stood at a moment, each by replay of its own entries up to there, the latest begun first. With a
 * filter those that stood in its cells of the totals.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const listPortfolio = async (
  ground: Ground,
  when: PortfolioWhen,
  filter: PortfolioFilter,
  { after, size }: PageRequest,
): Promise<PortfolioPage> => {
  const moment = await portfolioMoment(ground, when);
  const scope = scopeOf(moment, filter);
  const limit = rowsToRead(size);
  const [below] = after === undefined ? [] : parseCursor(after, scope, [isWholePart]);
  const read = await findBegun(ground, moment, filter, { after: below ?? undefined, limit });
  const { rows: begun, last } = cutPage(read, size);
  return {
    moment,
    rows: await readRows(ground, begun, moment),
    next: last === undefined ? null : toCursor(scope, [last.leafIndex]),
  };
};
