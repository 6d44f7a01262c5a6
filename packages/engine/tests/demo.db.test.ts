import { parseIsoDate } from "@tiltas/domain";
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
