import { hash } from "node:crypto";
import { parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InputError } from "../src/input-error.ts";
import type { SampleQuery, SeparationRow } from "../src/index.ts";
import { extendTree } from "../src/tree/extend-tree.ts";
import { treeExtent } from "../src/tree/tree-extent.ts";
import { openWorld, type World } from "./read-world.ts";

const day = parseIsoDate;
const asked = { date: day("2026-12-31"), origin: "own" } as const;

let world: World;
let knownFirst: number;
let knownFour: number;

beforeAll(async () => {
  world = await openWorld();
  await world.ground.pool.query(
    "UPDATE person SET roles = array_append(roles, 'registrar') WHERE NOT 'registrar' = ANY(roles)",
  );
  await world.ground.pool.query(
    `INSERT INTO delegation (id, from_person, to_person, role, valid_from, valid_to)
     VALUES (gen_random_uuid(), $1, $2, 'budgetHolder', '2026-01-01', '2026-12-31')`,
    [personWith("budgetHolder"), personWith("budgetReviewer", 2)],
  );
  await world.approve(aContent({ amount: "100000.00" }), { effectiveOn: day("2026-01-05") });
  await world.approve(aContent({ amount: "40000.00", change: { frameworkCode: undefined } }), {
    effectiveOn: day("2026-03-02"),
  });
  const returned = await world.propose(aContent({ amount: "300000.00" }));
  await world.act(returned.commitmentId, "commitment.submit", "proposer");
  await world.act(returned.commitmentId, "approval.return", "legalReviewer", {
    stepId: "legal",
    reason: "Say more.",
  });
  await world.sequence();
  knownFirst = await world.reads.leafHead();
  await world.approve(aContent({ amount: "7000.00" }));
  await world.sequence();
  knownFour = await world.reads.leafHead();
});
afterAll(async () => world[Symbol.asyncDispose]());

const everyRow = async <Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> => {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

describe("separation of duties", () => {
  test("an honest ledger has no breach, and says in how many decisions by how many people", async () => {
    const report = await world.reads.reports.separation({});
    expect(report).toMatchObject({
      breachCount: 0,
      breaches: [],
      decisions: 12,
      delegated: 0,
      commitments: 4,
      people: 3,
      unreadable: { count: 0, streams: [] },
      leafIndex: await world.reads.leafHead(),
    });
  });

  test("a period counts what took effect in it, and a framework what belongs to it", async () => {
    const { reports } = world.reads;
    const spring = await reports.separation({ from: day("2026-03-01"), to: day("2026-03-31") });
    expect(spring).toMatchObject({ decisions: 3, commitments: 1 });
    expect(await reports.separation({ frameworkCode: "DEMINING" })).toMatchObject({
      commitments: 3,
    });
    expect(await reports.separation({ frameworkCode: "NONE" })).toMatchObject({ decisions: 0 });
    expect(await reports.separation({ knownAt: knownFirst })).toMatchObject({
      commitments: 3,
      leafIndex: knownFirst,
    });
  });

  test("a period that ends before it begins is told so", async () => {
    const asking = world.reads.reports.separation({
      from: day("2026-03-02"),
      to: day("2026-03-01"),
    });
    await expect(asking).rejects.toThrow(InputError);
  });

  test("pages of rows are all rows, each person with every act on a commitment and its leaf", async () => {
    const { reports } = world.reads;
    const all = await everyRow(reports.walkSeparation({}));
    const paged: SeparationRow[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof reports.separationRows>> = await reports.separationRows(
        {},
        after === null ? { size: 1 } : { size: 1, after },
      );
      paged.push(...page.rows);
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(all);
    const proposer = all.find(({ person }) => person.id === personWith("proposer"));
    expect(proposer?.acts.map(({ action, capacity }) => [action, capacity])).toEqual([
      ["commitment.propose", "own"],
      ["commitment.submit", "own"],
    ]);
    expect(proposer?.person.name).toBe("proposer 1");
  });
});

test("a decision in another's name stands in the rows of both, each naming the other", async () => {
  const lent = await world.propose(aContent({ amount: "9000.00" }));
  await world.act(lent.commitmentId, "commitment.submit", "proposer");
  await world.act(
    lent.commitmentId,
    "approval.grant",
    "budgetHolder",
    { stepId: "budgetHolder" },
    { by: personWith("budgetReviewer", 2), onBehalfOf: personWith("budgetHolder") },
  );
  await world.sequence();
  const { reports } = world.reads;
  expect(await reports.separation({})).toMatchObject({ delegated: 1, breachCount: 0 });
  const rows = (await everyRow(reports.walkSeparation({}))).filter(
    ({ commitmentId }) => commitmentId === lent.commitmentId,
  );
  expect(
    rows
      .flatMap(({ person, acts }) =>
        acts.map((act) => [person.name, act.capacity, act.partner?.name]),
      )
      .filter(([, capacity]) => capacity !== "own"),
  ).toEqual([
    ["budgetReviewer 2", "for", "budgetHolder 1"],
    ["budgetHolder 1", "through", "budgetReviewer 2"],
  ]);
  const own = await reports.separation({ person: personWith("budgetReviewer", 2) });
  expect(own).toMatchObject({ decisions: 1, delegated: 1, commitments: 1 });
});

describe("paths", () => {
  const query = { calendar: "none", rareBelowPercent: 30, to: day("2026-12-31") } as const;
  const known = () => ({ ...query, knownAt: knownFour });

  test("variants, moves and states are counted from the entries", async () => {
    const report = await world.reads.reports.conformance(known());
    expect(report.commitments).toBe(4);
    expect(report.variants.map(({ key, count, isRare }) => [key, count, isRare])).toEqual([
      ["draft-underReview-awaitingProcurement", 3, false],
      ["draft-underReview-returned", 1, true],
    ]);
    expect(report.moves.map(({ event, count }) => [event, count])).toEqual([
      ["commitment.submit", 4],
      ["approval.grant", 3],
      ["approval.return", 1],
    ]);
  });

  test("every variant and every move ends in the list of its commitments", async () => {
    const { reports } = world.reads;
    const { variants, moves } = await reports.conformance(known());
    const knownAt = knownFour;
    for (const { key, count } of variants) {
      const page = await reports.conformanceCommitments(
        { knownAt, choice: { variant: key } },
        { size: 50 },
      );
      expect([page.total, page.rows.length]).toEqual([count, count]);
    }
    for (const { from, to, event, commitments } of moves) {
      const page = await reports.conformanceCommitments(
        { knownAt, choice: { from, to, event } },
        { size: 1 },
      );
      expect([page.total, page.rows.length]).toEqual([commitments, 1]);
    }
  });

  test("days between states are working days of the calendar chosen", async () => {
    const late = await world.propose(aContent({ amount: "5000.00" }), {
      effectiveOn: day("2026-02-13"),
    });
    await world.act(
      late.commitmentId,
      "commitment.submit",
      "proposer",
      {},
      {
        effectiveOn: day("2026-02-17"),
      },
    );
    await world.sequence();
    const daysWith = async (calendar: "LT" | "none") => {
      const span = { from: day("2026-02-10"), to: day("2026-02-20") };
      const { moves } = await world.reads.reports.conformance({ ...query, ...span, calendar });
      return moves.map(({ medianDays }) => medianDays);
    };
    expect(await daysWith("none")).toEqual([2]);
    // 16 February is a public holiday of Lithuania.
    expect(await daysWith("LT")).toEqual([1]);
  });
});

describe("figures and the rows behind them", () => {
  test("the rows add up to the totals, at every leaf", async () => {
    const stages = ["approved", "procured", "delivered"] as const;
    const head = await world.reads.leafHead();
    for (let knownAt = 0; knownAt <= head; knownAt += 1) {
      const filter = { ...asked, knownAt, donor: "LT", stages };
      const { all } = await world.reads.totals({ ...asked, donor: "LT", knownAt });
      const { sum, rows, total } = await world.reads.reports.positions(filter, { size: 200 });
      expect([sum, rows.length]).toEqual([all, total]);
    }
  });

  test("funds by stage add up, and each cell's rows add up to it", async () => {
    const report = await world.reads.reports.fundReport(asked);
    const [line] = report.lines;
    expect(report.lines).toHaveLength(1);
    expect(line).toMatchObject({ code: "MOD-2026", name: "Defence budget 2026" });
    for (const stage of ["proposed", "approved", "procured", "delivered"] as const) {
      const filter = { ...asked, fundCode: "MOD-2026", stages: [stage] };
      const { sum } = await world.reads.reports.positions(filter, { size: 1 });
      expect(sum).toBe(line?.amounts[stage]);
    }
    expect(report.sum.total).toBe(line?.total);
  });

  test("pages are in order of references, none twice", async () => {
    const { reports } = world.reads;
    const first = await reports.positions(asked, { size: 3 });
    const second = await reports.positions(asked, { size: 3, after: first.next ?? "" });
    const paged = [...first.rows, ...second.rows];
    const all = await everyRow(reports.walkPositions(asked));
    expect(paged).toEqual(all);
    expect(paged.map(({ reference }) => reference)).toEqual(
      paged.map(({ reference }) => reference).toSorted(),
    );
  });
});

describe("the sample", () => {
  const query = (): SampleQuery => ({ ...asked, knownAt: knownFirst, seed: "audit 2026", size: 2 });

  test("is the same for ever where it names a leaf, whatever is recorded later", async () => {
    const before = await world.reads.reports.sample(query());
    await world.approve(aContent({ amount: "99000.00" }));
    await world.sequence();
    expect(await world.reads.reports.sample(query())).toEqual(before);
    const { knownAt: _leaf, ...now } = query();
    expect((await world.reads.reports.sample(now)).count).toBeGreaterThan(before.count);
  });

  test("takes large items always, and an interval in euro instead of a size", async () => {
    const { top, hits, total, count, interval } = await world.reads.reports.sample({
      ...asked,
      knownAt: knownFirst,
      seed: "1",
      interval: "100000.00",
    });
    expect([total, count, interval]).toEqual(["440000.00", 3, "100000.00"]);
    expect(top.map(({ amount }) => amount).toSorted()).toEqual(["100000.00", "300000.00"]);
    expect(hits.length).toBeLessThanOrEqual(1);
  });

  test("an interval of a cent is too small", async () => {
    const asking = world.reads.reports.sample({ ...asked, seed: "1", interval: "0.01" });
    await expect(asking).rejects.toThrow(/more than 5000/);
  });
});

/** RFC 6962, section 2.1, over hashes of leaves. */
const naiveRoot = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const halves = [leaves.slice(0, split), leaves.slice(split)].map(naiveRoot);
  return hash("sha256", Buffer.concat([Buffer.from([1]), ...halves]), "buffer");
};

test("the root of the first leaves is that of RFC 6962, before and after the tree has grown", async () => {
  const { ground, reads } = world;
  const { rows } = await ground.pool.query<{ entry_hash: Buffer }>(
    "SELECT entry_hash FROM leaf ORDER BY index",
  );
  const leaves = rows.map((row) => row.entry_hash);
  const isSo = async (): Promise<void> => {
    for (const size of [1, 2, 3, knownFirst, leaves.length])
      expect(await reads.reports.stampAt(size)).toEqual({
        leafIndex: size,
        root: naiveRoot(leaves.slice(0, size)).toString("hex"),
      });
  };
  await isSo();
  await extendTree(ground.pool, await treeExtent(ground.pool));
  await isSo();
  expect((await reads.reports.stampAt(leaves.length + 1)).root).toBeNull();
  expect((await reads.reports.stampAt(0)).root).toBeNull();
});

test("a decision forged into the ledger by its owner is found as a breach, with both entries", async () => {
  const superuser = new pg.Client({ connectionString: world.superuserUrl });
  await superuser.connect();
  await superuser.query("ALTER TABLE entry DISABLE TRIGGER entry_append_only");
  const forged = await superuser.query<{ stream: string }>(
    `UPDATE entry SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), $1, $2), 'UTF8')
      WHERE (stream, version) IN (SELECT stream, version FROM entry WHERE action = 'approval.grant' ORDER BY at LIMIT 1)
      RETURNING stream`,
    [personWith("budgetHolder"), personWith("proposer")],
  );
  await superuser.end();
  const report = await world.reads.reports.separation({});
  expect(report.breachCount).toBe(1);
  expect(report.breaches).toMatchObject([
    {
      rule: "proposerDecides",
      commitmentId: forged.rows[0]?.stream.slice("commitment/".length),
      persons: [{ name: "proposer 1" }],
      act: { action: "approval.grant", version: 3 },
      earlier: { action: "commitment.propose", version: 1 },
    },
  ]);
  const rows = await everyRow(world.reads.reports.walkSeparation({}));
  expect(rows.filter(({ breaches }) => breaches.length > 0)).toMatchObject([
    { person: { name: "proposer 1" }, breaches: ["proposerDecides"] },
  ]);
});
