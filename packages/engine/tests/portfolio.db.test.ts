import { decimal, parseInstant, parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PortfolioRow, PortfolioWhen } from "../src/portfolio/portfolio-views.ts";
import { measureAsAt } from "./measure/measure-as-at.ts";
import { readSecondPath, type SecondPath } from "./second-path.ts";
import { openWorld, type World } from "./read-world.ts";

let world: World;
let path: SecondPath;

/** Some lives of different lengths over some days, one dated back, one turned down, one revised to another amount. */
beforeAll(async () => {
  world = await openWorld();
  await world.approve();
  world.clock.set("2026-11-03T09:00:00.000Z");
  const declined = await world.propose(aContent({ amount: "70000.00" }));
  await world.act(declined.commitmentId, "commitment.submit", "proposer");
  await world.act(declined.commitmentId, "approval.decline", "budgetHolder", {
    stepId: "budgetHolder",
    reason: "Not this year.",
  });
  const revised = await world.propose(aContent({ amount: "90000.00" }));
  world.clock.set("2026-11-06T09:00:00.000Z");
  await world.act(revised.commitmentId, "commitment.revise", "proposer", {
    content: aContent({ amount: "95000.00", units: "35" }),
    reason: "Fewer are needed.",
  });
  await world.act(
    revised.commitmentId,
    "commitment.withdraw",
    "proposer",
    { reason: "No need." },
    { revision: 2 },
  );
  await world.approve(aContent({ amount: "20000.00" }));
  await world.sequence();
  path = await readSecondPath(world.ground);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const walk = async (when: PortfolioWhen, more = {}): Promise<readonly PortfolioRow[]> => {
  const rows: PortfolioRow[] = [];
  let after: string | null | undefined;
  while (after !== null) {
    const page = await world.reads.listPortfolio(
      when,
      { origin: "own", ...more },
      { size: 2, ...(after === undefined ? {} : { after }) },
    );
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
};

const told = (rows: readonly PortfolioRow[]) =>
  rows
    .map(({ reference, version, standing }): readonly [string, ...unknown[]] => [
      reference,
      version,
      standing?.state ?? null,
      standing?.counted.amount ?? null,
    ])
    .toSorted(([a], [b]) => a.localeCompare(b));

test("the portfolio at every instant of its history equals the replay of every commitment, list and totals alike", async () => {
  const instants = [...path.instants, "2026-11-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"];
  for (const instant of instants) {
    const at = parseInstant(instant);
    const expected = path.asAt(at);
    expect(told(await walk({ at })), instant).toEqual(expected.rows);
    const { cells } = await world.reads.portfolioTotals({ at }, "own");
    const shown = cells.map(({ amount, ...cell }) => ({ ...cell, amount: amount.amount }));
    expect(shown.toSorted(byText), instant).toEqual(expected.cells.toSorted(byText));
  }
});

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test("a moment for ever names a day and a number of leaves, and answers the same whatever comes later", async () => {
  const at = parseInstant("2026-11-04T00:00:00.000Z");
  const { moment, cells } = await world.reads.portfolioTotals({ at }, "own");
  expect(moment).toEqual({ effectiveOn: "2026-11-04", knownAt: path.leavesBy(at) });
  await world.propose();
  await world.sequence();
  expect(await world.reads.portfolioTotals(moment, "own")).toMatchObject({ moment, cells });
  expect(told(await walk(moment))).toEqual(path.asAt(at).rows);
});

test("the rows of a cell are the commitments that make its total", async () => {
  const when = { effectiveOn: parseIsoDate("2026-12-01"), knownAt: path.leaves };
  const { cells } = await world.reads.portfolioTotals(when, "own");
  expect(cells.length).toBeGreaterThan(0);
  for (const { stage, frameworkCode, fundCode, kind, amount, count } of cells) {
    const rows = await walk(when, { stage, frameworkCode, fundCode, kind });
    expect(rows).toHaveLength(count);
    const sum = decimal.sum(rows.map(({ standing }) => standing?.counted.amount ?? "0"));
    expect(decimal.compare(sum, amount.amount)).toBe(0);
  }
});

test("a cursor belongs to one moment and one filter", async () => {
  const when = { effectiveOn: parseIsoDate("2026-12-01") };
  const page = await world.reads.listPortfolio(when, { origin: "own" }, { size: 1 });
  const elsewhere = world.reads.listPortfolio(
    { effectiveOn: parseIsoDate("2026-11-02") },
    { origin: "own" },
    { size: 1, after: page.next ?? "" },
  );
  await expect(elsewhere).rejects.toMatchObject({ name: "InputError", field: "after" });
});

test("seeded lives at random instants are as replay by a second path tells them", async () => {
  const { differences, leaves } = await measureAsAt({ commitments: 60, instants: 40, seed: 7 });
  expect(leaves).toBeGreaterThan(150);
  expect(differences).toBe(0);
});
