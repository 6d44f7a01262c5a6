import { type PayloadOf, streamEvents } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import { aProposed, mustBeSound, openTestEngine, type TestEngine } from "@tiltas/engine/testing";

let opened: TestEngine;
let engine: Engine;

beforeAll(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
});

afterEach(async () => {
  await mustBeSound(engine);
});

afterAll(async () => {
  await opened.close();
});

const arrivals = ["approved", "partlyDelivered", "delivered"] as const;
const unitsArrived = ["0", "15", "40"] as const;

const aPackage = (number: number, change: object = {}): PayloadOf<"commitment.import"> =>
  streamEvents["commitment.import"].parse({
    content: aContent({
      change: {
        title: `Package ${number}`,
        donor: number % 2 === 0 ? "LV" : "EE",
        shares: [
          {
            shareId: "S1",
            amount: { amount: "184000.00", currency: "EUR" },
            state: "firm",
            donor: "LV",
          },
        ],
      },
    }),
    source: {
      name: "Test tracker",
      retrieved: "2026-01-01",
      packageId: `P${number}`,
      rows: [number],
      announced: "2023-05-06",
      links: [],
    },
    arrivesAs: arrivals[number % 3],
    delivered: [{ lineId: "L1", units: unitsArrived[number % 3] }],
    approvedOn: `202${number % 4}-05-06`,
    ...change,
  });

const aPlan = (from: number, count: number, hash: string) => ({
  profile: "kiel" as const,
  fileSha256: hash.repeat(64),
  rows: count,
  commitments: Array.from({ length: count }, (_, index) => aPackage(from + index)),
});

const countOf = async (table: string): Promise<number> =>
  (await opened.superuser.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))
    .rows[0]?.count ?? -1;

const tables = [
  "commitment",
  "entry",
  "pending_leaf",
  "line",
  "share",
  "task",
  "outbox",
  "import_batch",
  "reference_counter",
];

test("a file's commitments arrive all together, in the states their source reports", async () => {
  const seen: number[] = [];
  const result = await engine.importCommitments({
    ...aPlan(3, 450, "a"),
    onProgress: (done) => seen.push(done),
  });
  expect(result).toEqual({ imported: 450, alreadyImported: false });
  expect(seen).toEqual([200, 400, 450]);
  const { rows } = await opened.superuser.query(
    "SELECT state, count(*)::int AS count FROM commitment WHERE source = 'kiel' GROUP BY state ORDER BY state",
  );
  expect(rows).toEqual([
    { state: "accepted", count: 150 },
    { state: "awaitingProcurement", count: 150 },
    { state: "partlyDelivered", count: 150 },
  ]);
});

test("each is numbered per donor and year of its approval, in the order of the file", async () => {
  const view = await engine.listCommitments(
    { text: "Package 5", sort: "reference", descending: false },
    { size: 10 },
  );
  expect(view.rows.find(({ title }) => title === "Package 5")?.reference).toBe("EE-2021-0001");
});

test("the same file a second time changes nothing", async () => {
  const before = await Promise.all(tables.map(countOf));
  expect(await engine.importCommitments(aPlan(3, 450, "a"))).toEqual({
    imported: 0,
    alreadyImported: true,
  });
  expect(await Promise.all(tables.map(countOf))).toEqual(before);
});

test("when one package is refused none is imported and no number is used up", async () => {
  const before = await Promise.all(tables.map(countOf));
  const counters = await opened.superuser.query(
    "SELECT * FROM reference_counter ORDER BY donor, year",
  );
  const plan = aPlan(1000, 300, "b");
  const late = {
    ...plan,
    commitments: [...plan.commitments, aPackage(1300, { approvedOn: "2190-01-01" })],
  };
  await expect(engine.importCommitments(late)).rejects.toMatchObject({
    name: "ImportRefusedError",
    packageId: "P1300",
    reason: { id: "effectiveInFuture" },
  });
  expect(await Promise.all(tables.map(countOf))).toEqual(before);
  expect(
    (await opened.superuser.query("SELECT * FROM reference_counter ORDER BY donor, year")).rows,
  ).toEqual(counters.rows);
  expect((await engine.importCommitments(plan)).imported).toBe(300);
});

test("a framework nobody opened is named before anything is written", async () => {
  const content = { ...aPackage(1).content, frameworkCode: "NO-SUCH-FRAMEWORK" };
  const plan = { ...aPlan(3, 0, "c"), commitments: [aPackage(2000, { content })] };
  await expect(engine.importCommitments(plan)).rejects.toMatchObject({
    packageId: "P2000",
    reason: { id: "frameworkNotFound", facts: { framework: "NO-SUCH-FRAMEWORK" } },
  });
});

test("the same file on two servers at once, while people propose, is imported once", async () => {
  const another = await opened.openAnother();
  const plan = aPlan(3000, 250, "d");
  const [first, second] = await Promise.all([
    engine.importCommitments(plan),
    another.importCommitments(plan),
    ...Array.from({ length: 10 }, async () => aProposed(engine)),
  ]);
  expect([first, second].map(({ imported }) => imported).toSorted((a, b) => a - b)).toEqual([
    0, 250,
  ]);
});

test("an imported commitment's deltas fall on the day its approval took effect", async () => {
  while ((await engine.sequence()) > 0);
  const { rows } = await opened.superuser.query<{ year: number; days: string[] }>(
    `SELECT committed_year AS year, array_agg(DISTINCT effective_on::text) AS days FROM rollup WHERE source = 'kiel'
      GROUP BY committed_year ORDER BY committed_year`,
  );
  expect(rows).toEqual([2020, 2021, 2022, 2023].map((year) => ({ year, days: [`${year}-05-06`] })));
});
