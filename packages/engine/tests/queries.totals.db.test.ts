import { commitmentStates, type CommitmentContent, decimal, parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PipelineQuery, Totals } from "../src/views.ts";
import { openWorld, type World } from "./read-world.ts";

let world: World;
let knownFirst = 0;
const day = parseIsoDate;

const content = (amount: string, change: Partial<CommitmentContent> = {}): CommitmentContent =>
  aContent({ amount, change });

const ofFund = (fundCode: string, amount: string): CommitmentContent["shares"] => [
  { shareId: "S1", donor: "LT", fundCode, amount: { amount, currency: "EUR" }, state: "firm" },
];

// Registrars record what took effect earlier.
const asRegistrars = async () =>
  world.ground.pool.query(
    "UPDATE person SET roles = array_append(roles, 'registrar') WHERE NOT 'registrar' = ANY(roles)",
  );

beforeAll(async () => {
  world = await openWorld();
  await asRegistrars();
  await world.approve(content("100000.00"), { effectiveOn: day("2025-06-01") });
  await world.approve(content("20000.50", { kind: "training" }), {
    effectiveOn: day("2026-02-01"),
  });
  await world.sequence();
  knownFirst = await world.reads.leafHead();
  await world.approve(
    content("3000.00", { kind: "humanitarian", shares: ofFund("DCF-2026", "3000.00") }),
    { effectiveOn: day("2026-03-01") },
  );
  await world.propose(content("700.00", { frameworkCode: undefined }));
  const cancelled = await world.approve(content("9000.00"), { effectiveOn: day("2026-04-01") });
  await world.act(cancelled.commitmentId, "commitment.cancel", "manager", {
    reason: "No longer needed.",
  });
  await world.sequence();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const totals = async (date: string, knownAt?: number): Promise<Totals> =>
  world.reads.totals({
    date: day(date),
    donor: "LT",
    origin: "own",
    ...(knownAt === undefined ? {} : { knownAt }),
  });

test.each([
  ["2025-05-31", "0.00", "0.00", "0.00"],
  ["2025-06-01", "100000.00", "100000.00", "100000.00"],
  ["2025-12-31", "100000.00", "100000.00", "100000.00"],
  ["2026-01-31", "0.00", "100000.00", "100000.00"],
  ["2026-02-01", "20000.50", "120000.50", "120000.50"],
  ["2026-03-01", "23000.50", "120000.50", "123000.50"],
  ["2026-04-01", "32000.50", "129000.50", "132000.50"],
  ["2026-11-02", "23000.50", "120000.50", "123000.50"],
])(
  "by %s committed this year %s, military %s, in all %s",
  async (date, thisYear, military, all) => {
    expect(await totals(date)).toEqual({
      asAt: date,
      currency: "EUR",
      thisYear,
      military,
      all,
      leafIndex: await world.reads.leafHead(),
    });
  },
);

test("what was known at a leaf never changes, whatever is recorded later", async () => {
  const then = await totals("2026-12-31", knownFirst);
  expect(then).toMatchObject({
    thisYear: "20000.50",
    military: "120000.50",
    all: "120000.50",
    leafIndex: knownFirst,
  });
  expect(await totals("2026-12-31", 0)).toMatchObject({ all: "0.00", leafIndex: 0 });
  const head = await world.reads.leafHead();
  expect(await totals("2026-12-31", head)).toEqual(await totals("2026-12-31"));
  expect((await totals("2026-12-31", head + 1000)).leafIndex).toBe(head);
});

test("a donor or an origin without commitments has totals of zero", async () => {
  const query = { date: day("2026-12-31"), donor: "EE", origin: "own" as const };
  expect(await world.reads.totals(query)).toMatchObject({
    thisYear: "0.00",
    military: "0.00",
    all: "0.00",
  });
  expect(await world.reads.totals({ ...query, donor: "LT", origin: "kiel" })).toMatchObject({
    all: "0.00",
  });
});

const pipeline = async (by: PipelineQuery["by"], donor?: string) =>
  world.reads.pipeline({ by, origin: "own", ...(donor === undefined ? {} : { donor }) });

test("the pipeline tells amount and count of every stage, true for a leaf", async () => {
  const summary = await pipeline("framework");
  expect(summary.leafIndex).toBe(await world.reads.leafHead());
  expect(summary.stages).toEqual([
    { stage: "proposed", amount: { amount: "700.00", currency: "EUR" }, count: 1 },
    { stage: "approved", amount: { amount: "123000.50", currency: "EUR" }, count: 3 },
    { stage: "procured", amount: { amount: "0.00", currency: "EUR" }, count: 0 },
    { stage: "delivered", amount: { amount: "0.00", currency: "EUR" }, count: 0 },
  ]);
});

test.each<[PipelineQuery["by"], readonly (readonly [string, string, string])[]]>([
  [
    "framework",
    [
      ["", "", "700.00"],
      ["DEMINING", "Demining coalition", "123000.50"],
    ],
  ],
  [
    "fund",
    [
      ["DCF-2026", "Development fund 2026", "3000.00"],
      ["MOD-2026", "Defence budget 2026", "120700.50"],
    ],
  ],
  [
    "kind",
    [
      ["humanitarian", "humanitarian", "3000.00"],
      ["military", "military", "100700.00"],
      ["training", "training", "20000.50"],
    ],
  ],
  ["donor", [["LT", "LT", "123700.50"]]],
])("the breakdown by %s names its codes and adds up to the stages", async (by, lines) => {
  const { breakdown } = await pipeline(by);
  const sums = breakdown.map(({ code, name, stages }) => [
    code,
    name,
    decimal.fixed(decimal.sum(stages.map(({ amount }) => amount.amount)), 2),
  ]);
  expect(sums).toEqual(lines);
});

test("every exact state is there with count, amount and the age of the one unchanged for longest", async () => {
  world.clock.set("2026-11-12T08:00:00.000Z");
  const { states } = await pipeline("kind");
  expect(states.map(({ state }) => state)).toEqual(commitmentStates);
  const of = (name: string) => states.find(({ state }) => state === name);
  expect(of("awaitingProcurement")).toEqual({
    state: "awaitingProcurement",
    count: 3,
    amount: { amount: "123000.50", currency: "EUR" },
    oldestDays: 10,
  });
  expect(of("cancelled")).toMatchObject({ count: 1, oldestDays: 0 });
  expect(of("closed")).toMatchObject({ count: 0, amount: { amount: "0.00", currency: "EUR" } });
});

test("a pipeline of another donor is empty, not an error", async () => {
  const { stages, breakdown } = await pipeline("fund", "EE");
  expect(stages.every(({ count }) => count === 0)).toBe(true);
  expect(breakdown).toEqual([]);
});

test("the registers tell what is left of each fund, the frameworks and the policy of today", async () => {
  const { funds, frameworks, policy } = await world.reads.registers();
  expect(funds.map(({ code, reserved, left }) => [code, reserved.amount, left.amount])).toEqual([
    ["DCF-2026", "3000.00", "4997000.00"],
    ["MOD-2026", "120000.50", "899879999.50"],
  ]);
  expect(frameworks).toMatchObject([
    { code: "DEMINING", leads: ["LT", "IS"], members: ["EE"], milestones: [] },
  ]);
  expect(policy.name).toBe("sample");
});
