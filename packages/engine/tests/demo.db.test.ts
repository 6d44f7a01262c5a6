import { parseIsoDate, samplePolicy } from "@tiltas/domain";
import { createTestDatabase, type TestDatabase } from "@tiltas/database/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  archivePeople,
  demoPeople,
  type Engine,
  isDemoUnfinished,
  loadDemo,
  openEngine,
} from "../src/index.ts";

let database: TestDatabase;
let engine: Engine;

beforeAll(async () => {
  database = await createTestDatabase();
  engine = await openEngine({ url: database.url });
});

afterAll(async () => {
  await engine.close();
  await database.drop();
});

class CutShort extends Error {}

const drain = async (): Promise<void> => {
  while ((await engine.sequence()) > 0);
};

test(
  "a load cut short is unfinished, and running it again finishes it",
  { timeout: 60_000 },
  async () => {
    const cut = loadDemo(engine, {
      onProgress: (done) => {
        if (done === 5) throw new CutShort();
      },
    });
    await expect(cut).rejects.toThrow(CutShort);
    expect(await isDemoUnfinished(engine)).toBe(true);
    const { commitments } = await loadDemo(engine);
    expect(await isDemoUnfinished(engine)).toBe(false);
    await drain();
    const list = await engine.listCommitments(
      { sort: "reference", descending: false },
      { size: 200 },
    );
    expect(list.total).toBe(commitments);
  },
);

test("the three totals of 10 April 2024 come from the ledger", async () => {
  const totals = await engine.totals({
    date: parseIsoDate("2024-04-10"),
    donor: "LT",
    origin: "own",
  });
  expect(totals).toMatchObject({
    currency: "EUR",
    thisYear: "84000000.00",
    military: "610000000.00",
    all: "1000000000.00",
  });
});

test("the day before the visit, what was announced there is not yet committed", async () => {
  const totals = await engine.totals({
    date: parseIsoDate("2024-04-09"),
    donor: "LT",
    origin: "own",
  });
  expect(totals.thisYear).toBe("25700000.00");
});

test(
  "the loaded history verifies, every state reached by its own commands",
  { timeout: 60_000 },
  async () => {
    const report = await engine.verify({});
    expect(report.findings).toEqual([]);
    expect(report.replayed).toBeGreaterThan(40);
  },
);

test("archive people are gone from every explanation, and every demo sign-in is there", async () => {
  const emails = (await engine.listPeople()).map(({ email }) => email);
  expect(emails.toSorted()).toEqual(demoPeople.map(({ email }) => email).toSorted());
  expect(archivePeople.some(({ email }) => emails.includes(email))).toBe(false);
});

test("loading once more changes nothing", { timeout: 60_000 }, async () => {
  const before = await engine.leafHead();
  await loadDemo(engine);
  await drain();
  expect(await engine.leafHead()).toBe(before);
});

const whole = { from: parseIsoDate("2022-01-01"), to: parseIsoDate("2199-12-31") };

test("under its own policy the whole portfolio would have gone the same way", async () => {
  const simulated = await engine.simulatePolicy({ name: "sample", number: 1 }, whole);
  expect(simulated.commitments).toBe(41);
  expect(simulated).toMatchObject({ touched: 0, uncovered: 0, listed: [] });
  expect(simulated.after).toEqual(simulated.before);
  expect(simulated.unreadable.count).toBe(0);
});

test("with one more decision on everything each commitment needs exactly one more", async () => {
  const again = {
    stepId: "manager",
    stage: 1,
    role: "manager" as const,
    quorum: 1,
    of: 1,
    deadlineWorkingDays: 3,
    documents: [],
    distinctFrom: samplePolicy.rules.flatMap(({ steps }) => steps.map(({ stepId }) => stepId)),
  };
  const more = {
    ...samplePolicy,
    rules: [
      ...samplePolicy.rules,
      { ruleId: "again", title: "Once more", when: {}, steps: [again] },
    ],
  };
  const { commitments, touched, before, after, byFund } = await engine.simulatePolicy(more, whole);
  expect(touched).toBe(commitments);
  expect(after.decisions - before.decisions).toBe(commitments);
  // Three days beside stages of five: no deadline grows.
  expect(after.deadlineDays).toBe(before.deadlineDays);
  for (const fund of byFund)
    expect(fund.after.decisions - fund.before.decisions).toBe(fund.commitments);
});
