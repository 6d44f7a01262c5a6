import { commitmentIdSchema, type Instant, parseInstant } from "@tiltas/domain";
import type { PortfolioCell, PortfolioRow } from "../../src/portfolio/portfolio-views.ts";
import { choiceFrom } from "../random/choice.ts";
import { openWorld, type World } from "../read-world.ts";
import { readSecondPath, type SecondPath } from "../second-path.ts";
import { layLives } from "./lay-lives.ts";
import { type Timed, timedOf, timing } from "./timed.ts";

export type AsAtMeasure = {
  readonly leaves: number;
  /** Answers that were not what replay by a second path gives: of a commitment, of totals, of a page's rows. */
  readonly differences: number;
  readonly one: Timed;
  readonly cells: Timed;
  readonly page: Timed;
  readonly filtered: Timed;
};

type Asked = { readonly commitments: number; readonly instants: number; readonly seed: number };

const textOf = (values: readonly unknown[]): string =>
  values
    .map((value) => JSON.stringify(value))
    .toSorted()
    .join("\n");

const cellsText = (cells: readonly PortfolioCell[]): string =>
  textOf(
    cells.map(({ stage, frameworkCode, fundCode, kind, amount, count }) => [
      stage,
      frameworkCode,
      fundCode,
      kind,
      amount.amount,
      count,
    ]),
  );

const isSoOnSecondPath = (
  rows: readonly PortfolioRow[],
  expected: ReturnType<SecondPath["asAt"]>["rows"],
): boolean => {
  const known = new Map(expected.map((row) => [row[0], JSON.stringify(row)]));
  return rows.every(
    ({ reference, version, standing }) =>
      known.get(reference) ===
      JSON.stringify([reference, version, standing?.state, standing?.counted.amount]),
  );
};

const randomInstant = (path: SecondPath, below: (count: number) => number): Instant => {
  const [first = "", last = ""] = [path.instants[0], path.instants.at(-1)];
  const span = Date.parse(last) - Date.parse(first);
  return parseInstant(new Date(Date.parse(first) + below(span)).toISOString());
};

const measure = async (world: World, { instants, seed }: Asked): Promise<AsAtMeasure> => {
  const path = await readSecondPath(world.ground);
  const choice = choiceFrom(seed + 1);
  const taken: Readonly<Record<"one" | "cells" | "page" | "filtered", number[]>> = {
    one: [],
    cells: [],
    page: [],
    filtered: [],
  };
  const { reads } = world;
  let differences = 0;
  for (let n = 0; n < instants; n += 1) {
    const at = randomInstant(path, choice.below);
    const stream = choice.of(path.streams);
    const id = commitmentIdSchema.parse(stream.slice("commitment/".length));
    const expected = path.asAt(at);
    const one = await timing(taken.one, async () => reads.asAt(id, { at }));
    const totals = await timing(taken.cells, async () => reads.portfolioTotals({ at }, "own"));
    const { rows } = await timing(taken.page, async () =>
      reads.listPortfolio({ at }, { origin: "own" }, { size: 50 }),
    );
    const cell = choice.of(totals.cells);
    const { stage, frameworkCode, fundCode, kind } = cell;
    const ofCell = await timing(taken.filtered, async () =>
      reads.listPortfolio(
        { at },
        { origin: "own", stage, frameworkCode, fundCode, kind },
        { size: 50 },
      ),
    );
    const found = one === undefined ? undefined : { version: one.version, state: one.state };
    const isSame = [
      JSON.stringify(found) === JSON.stringify(path.findOne(stream, at)),
      cellsText(totals.cells) ===
        textOf(
          expected.cells.map((row) => [
            row.stage,
            row.frameworkCode,
            row.fundCode,
            row.kind,
            row.amount,
            row.count,
          ]),
        ),
      rows.length === Math.min(50, expected.rows.length) && isSoOnSecondPath(rows, expected.rows),
      ofCell.rows.length === Math.min(50, cell.count) &&
        isSoOnSecondPath(ofCell.rows, expected.rows),
    ];
    differences += isSame.filter((same) => !same).length;
  }
  return {
    leaves: path.leaves,
    differences,
    one: timedOf(taken.one),
    cells: timedOf(taken.cells),
    page: timedOf(taken.page),
    filtered: timedOf(taken.filtered),
  };
};

/** Lays seeded lives by the real write path, standing asks for the past at random instants and compares with replay. */
export const measureAsAt = async (asked: Asked): Promise<AsAtMeasure> => {
  await using world = await openWorld();
  await layLives(world, asked.commitments, asked.seed);
  return await measure(world, asked);
};
