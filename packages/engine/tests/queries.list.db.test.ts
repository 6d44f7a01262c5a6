import { type CommitmentContent, parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommitmentFilter, CommitmentRow, Page } from "../src/views.ts";
import { openWorld, type World } from "./read-world.ts";

let world: World;

const withoutValue = (change: Partial<CommitmentContent>): Partial<CommitmentContent> => ({
  lines: [
    {
      lineId: "L1",
      item: "Drones",
      category: "drones",
      quantity: { precision: "undisclosed" },
      unit: "pcs",
    },
  ],
  ...change,
});

const contents: readonly CommitmentContent[] = [
  aContent({
    amount: "100000.00",
    change: { title: "Mine detectors", neededBy: parseIsoDate("2026-12-03") },
  }),
  aContent({
    amount: "100000.00",
    change: { title: "Field hospital module", kind: "humanitarian" },
  }),
  aContent({
    amount: "120000.00",
    change: { title: "Generators 25 kVA", neededBy: parseIsoDate("2026-12-03") },
  }),
  aContent({
    amount: "5.50",
    change: { title: "Žvalgybos dronai 100%", neededBy: parseIsoDate("2027-01-10") },
  }),
  aContent({ change: withoutValue({ title: "Undisclosed number of drones", shares: [] }) }),
  aContent({ change: withoutValue({ title: "Дрони та генератори", donor: "EE" }) }),
  aContent({
    amount: "70000.00",
    change: {
      title: "Training of sappers",
      kind: "training",
      shares: [
        {
          shareId: "S1",
          donor: "EE",
          fundCode: "DCF-2026",
          amount: { amount: "70000.00", currency: "EUR" },
          state: "firm",
        },
      ],
    },
  }),
];

beforeAll(async () => {
  world = await openWorld();
  for (const content of contents) await world.propose(content);
  // Ten more within the same millisecond: only the id tells them apart.
  await world.ground.pool.query(`
    INSERT INTO commitment (id, reference, donor, year, title, kind, sourcing, classification, source, recipient, stage,
                            state, revision, version, chain_hash, snapshot, machine_version, last_effective_on, created_at, changed_at)
    SELECT uuidv7(), 'PL-2026-' || lpad(n::text, 4, '0'), 'PL', 2026, 'Package ' || n, 'military', 'purchase', 'public',
           'kiel', 'UA', 'delivered', 'closed', 1, 1, sha256('x'), '{}', 1, '2026-01-01', now(), '2026-05-01 10:00:00.123+00'
      FROM generate_series(1, 10) n`);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const list = async (
  filter: Partial<CommitmentFilter>,
  page: { after?: string; size: number } = { size: 200 },
) => world.reads.listCommitments({ sort: "changed", descending: true, ...filter }, page);
const titles = ({ rows }: Page<CommitmentRow>) => rows.map(({ title }) => title);

const walk = async (
  filter: Partial<CommitmentFilter>,
  size: number,
): Promise<readonly CommitmentRow[]> => {
  const rows: CommitmentRow[] = [];
  let after: string | null = null;
  do {
    const page: Page<CommitmentRow> = await list(
      filter,
      after === null ? { size } : { size, after },
    );
    expect(page.total).toBe(17);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
};

const all: readonly (readonly [CommitmentFilter["sort"], boolean])[] = (
  ["changed", "reference", "amount", "neededBy"] as const
).flatMap((sort) => [[sort, true] as const, [sort, false] as const]);

describe.each(all)("sorted by %s, descending %s", (sort, descending) => {
  test.each([1, 3, 17, 200])(
    "pages of %i walk every commitment exactly once, in the order of one long page",
    async (size) => {
      const walked = await walk({ sort, descending }, size);
      const whole = await list({ sort, descending });
      expect(walked).toEqual(whole.rows);
      expect(new Set(walked.map(({ commitmentId }) => commitmentId)).size).toBe(17);
    },
  );
});

test("amounts and days stand in order, and rows without them last in both directions", async () => {
  const amounts = async (descending: boolean) =>
    (await list({ sort: "amount", descending, origin: "own" })).rows.map(
      ({ amount }) => amount?.amount ?? null,
    );
  // A line without a value: what its shares come to, and nothing where there are none.
  expect(await amounts(true)).toEqual([
    "184000.00",
    "120000.00",
    "100000.00",
    "100000.00",
    "70000.00",
    "5.50",
    null,
  ]);
  expect(await amounts(false)).toEqual([
    "5.50",
    "70000.00",
    "100000.00",
    "100000.00",
    "120000.00",
    "184000.00",
    null,
  ]);
  const days = (await list({ sort: "neededBy", descending: false, origin: "own" })).rows.map(
    ({ neededBy }) => neededBy,
  );
  expect(days).toEqual(["2026-12-03", "2026-12-03", "2027-01-10", null, null, null, null]);
});

test.each<[string, Partial<CommitmentFilter>, number]>([
  ["stage", { stages: ["proposed"] }, 7],
  ["several stages", { stages: ["proposed", "delivered"] }, 17],
  ["no stage at all", { stages: [] }, 0],
  ["state", { states: ["closed"] }, 10],
  ["framework", { frameworkCode: "DEMINING" }, 7],
  ["fund", { fundCode: "DCF-2026" }, 1],
  ["kind", { kind: "training" }, 1],
  ["origin", { origin: "kiel" }, 10],
  ["donor of the commitment or of a share", { donor: "EE" }, 2],
  [
    "several at once, a share of another donor's commitment included",
    { origin: "own", kind: "military", donor: "LT" },
    5,
  ],
])("a filter by %s gives exactly its own, with the exact total", async (_name, filter, count) => {
  const page = await list(filter, { size: 3 });
  expect(page.total).toBe(count);
  expect(page.rows).toHaveLength(Math.min(3, count));
  expect(page.next === null).toBe(count <= 3);
});

test.each([
  ["mine", ["Mine detectors"]],
  ["DETEC mine", ["Mine detectors"]],
  ["drones", ["Undisclosed number of drones"]],
  ["žvalg", ["Žvalgybos dronai 100%"]],
  ["дрони", ["Дрони та генератори"]],
  ["25 kVA", ["Generators 25 kVA"]],
  ["hospital generators", []],
  ["PL-2026-0007", ["Package 7"]],
  ["pl-2026-00", Array.from({ length: 10 }, (_, n) => `Package ${10 - n}`)],
  ["2026-0007 PL", ["Package 7"]],
  ["%", []],
  ["100%", ["Žvalgybos dronai 100%"]],
  ["_ine", []],
  ["mine | hospital", []],
  ["!mine", ["Mine detectors"]],
  ["'); DROP TABLE commitment; --", []],
  ["\u0000", []],
])("a search for %j finds %j", async (text, found) => {
  expect(titles(await list({ text }))).toEqual(found);
});

test("blank text is no filter", async () => {
  expect((await list({ text: "  " }, { size: 1 })).total).toBe(17);
});

test("a row tells what a table shows", async () => {
  const [row] = (await list({ text: "sappers" })).rows;
  expect(row).toMatchObject({
    title: "Training of sappers",
    donor: "LT",
    recipient: "UA",
    kind: "training",
    origin: "own",
    frameworkCode: "DEMINING",
    fundCodes: ["DCF-2026"],
    stage: "proposed",
    state: "draft",
    amount: { amount: "70000.00", currency: "EUR" },
    neededBy: null,
  });
});

test("an altered cursor, or one of another list, is refused by the name of its field", async () => {
  const { next } = await list({}, { size: 2 });
  const refused = { name: "InputError", field: "after", reason: "cursorAltered" };
  await expect(list({}, { size: 2, after: `${next}x` })).rejects.toMatchObject(refused);
  await expect(list({}, { size: 2, after: "nonsense" })).rejects.toMatchObject(refused);
  await expect(list({ descending: false }, { size: 2, after: next ?? "" })).rejects.toMatchObject(
    refused,
  );
  await expect(list({ kind: "works" }, { size: 2, after: next ?? "" })).rejects.toMatchObject(
    refused,
  );
});

test.each([0, 201, 1.5, Number.NaN])(
  "a page of %d rows is refused by the name of its field",
  async (size) => {
    await expect(list({}, { size })).rejects.toMatchObject({ name: "InputError", field: "size" });
  },
);

test("a page says up to which leaf everything is in it", async () => {
  const before = (await list({}, { size: 1 })).leafIndex;
  await world.sequence();
  const after = (await list({ text: "nothing like it" }, { size: 1 })).leafIndex;
  expect([before, after]).toEqual([0, contents.length]);
});
