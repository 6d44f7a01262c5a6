import { type CommitmentId, parseInstant, parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerFilter, LedgerRow } from "../src/explorer/ledger-views.ts";
import { openWorld, type World } from "./read-world.ts";

let world: World;
let first: { readonly commitmentId: CommitmentId; readonly reference: string };
let second: typeof first;

beforeAll(async () => {
  world = await openWorld();
  first = await world.propose();
  await world.act(first.commitmentId, "commitment.submit", "proposer");
  world.clock.set("2026-11-03T08:00:00.000Z");
  second = await world.propose(aContent({ amount: "90000.00" }), { by: personWith("proposer", 2) });
  await world.refusedAs(second.commitmentId, "commitment.submit", "auditor");
  await world.refusedAs(first.commitmentId, "commitment.close", "auditor");
  await world.refusedAs(first.commitmentId, "procurement.open", "manager", {
    procurementId: first.commitmentId,
    method: "tender",
    lineIds: ["L1"],
  });
  world.clock.set("2026-11-05T08:00:00.000Z");
  await world.refusedAs(first.commitmentId, "commitment.close", "auditor");
  const { commitmentId } = second;
  const dated = { effectiveOn: parseIsoDate("2026-11-04") };
  await world.act(commitmentId, "commitment.suspend", "minister", { reason: "A question." }, dated);
  await world.sequence();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const all: LedgerFilter = { by: "recorded" };

/** Walks the pages back in time and gives every row once. */
const walk = async (filter: LedgerFilter, size = 2): Promise<readonly LedgerRow[]> => {
  const rows: LedgerRow[] = [];
  let seq: number | null | undefined;
  while (seq !== null) {
    const page = await world.reads.exploreEntries(filter, {
      size,
      ...(seq === undefined ? {} : { seq }),
    });
    rows.push(...page.rows);
    seq = page.next;
  }
  return rows;
};

const actions = (rows: readonly LedgerRow[]) => rows.map(({ content }) => content.action);

test("the whole ledger comes in its own order, newest first, each leaf once", async () => {
  const head = await world.reads.leafHead();
  const rows = await walk(all);
  expect(rows.map(({ leafIndex }) => leafIndex)).toEqual(
    Array.from({ length: head }, (_, n) => head - 1 - n),
  );
  const page = await world.reads.exploreEntries(all, { size: 3, seq: 4 });
  expect(page).toMatchObject({ next: 1, newer: 7, leafIndex: head });
  expect(page.rows.map(({ leafIndex }) => leafIndex)).toEqual([4, 3, 2]);
});

test("the page before a page leads back to it, and the newest page has none before it", async () => {
  const newest = await world.reads.exploreEntries(all, { size: 3 });
  expect(newest.newer).toBeNull();
  const older = await world.reads.exploreEntries(all, { size: 3, seq: newest.next ?? -1 });
  expect(older.newer).toBe(newest.rows[0]?.leafIndex);
});

test("entries are found by event, by kind of stream, by reference with its refusals, and by stream", async () => {
  expect(actions(await walk({ ...all, action: "commitment.propose" }))).toHaveLength(2);
  expect(await walk({ ...all, kind: "refusal" })).toHaveLength(4);
  const ofFirst = await walk({ ...all, subject: first.reference });
  expect(actions(ofFirst)).toEqual([
    "commitment.close",
    "procurement.open",
    "commitment.close",
    "commitment.submit",
    "commitment.propose",
  ]);
  expect(new Set(ofFirst.map(({ reference }) => reference))).toEqual(new Set([first.reference]));
  expect(await walk({ ...all, subject: `commitment/${first.commitmentId}` })).toHaveLength(2);
  expect(await walk({ ...all, subject: "LT-1999-0001" })).toEqual([]);
  await expect(walk({ ...all, subject: "nobody's" })).rejects.toMatchObject({
    name: "InputError",
    field: "subject",
  });
});

test("entries are found by person, together with every other condition", async () => {
  const auditor = personWith("auditor");
  expect(actions(await walk({ ...all, person: auditor }))).toEqual([
    "commitment.close",
    "commitment.close",
    "commitment.submit",
  ]);
  const narrow = { ...all, person: auditor, action: "commitment.close", kind: "refusal" };
  expect(await walk({ ...narrow, to: parseIsoDate("2026-11-04") })).toHaveLength(1);
  expect(await walk({ ...narrow, from: parseIsoDate("2026-11-06") })).toEqual([]);
});

test("a period counts ministry days of recording, or of taking effect, both ends included", async () => {
  const day = parseIsoDate("2026-11-03");
  expect(await walk({ ...all, from: day, to: day })).toHaveLength(4);
  expect(await walk({ by: "effective", from: day, to: day })).toHaveLength(4);
  const next = parseIsoDate("2026-11-04");
  expect(await walk({ ...all, from: next, to: next })).toEqual([]);
  const datedBack = await walk({ by: "effective", from: next, to: next });
  expect(actions(datedBack)).toEqual(["commitment.suspend"]);
});

test("an entry is opened with what its chain hash was taken over", async () => {
  const opened = await world.reads.findLedgerEntry(1);
  const before = await world.reads.findLedgerEntry(0);
  expect(opened).toMatchObject({
    leafIndex: 1,
    version: 2,
    reference: first.reference,
    previousChain: before?.chainHash,
  });
  expect(before?.previousChain).toBeNull();
  expect(await world.reads.findLedgerEntry(100_000)).toBeUndefined();
});

test("an instant is so many leaves: none before the first, all after the last", async () => {
  const by = async (instant: string) => world.reads.leavesBy(parseInstant(instant));
  expect(await by("2026-11-01T00:00:00.000Z")).toBe(0);
  expect(await by("2026-11-02T08:00:01.000Z")).toBe(1);
  expect(await by("2026-11-02T23:00:00.000Z")).toBe(2);
  expect(await by("2027-01-01T00:00:00.000Z")).toBe(await world.reads.leafHead());
});

test("refusals are listed with their reasons and who could have cleared them, and repeated ones counted", async () => {
  const { rows } = await world.reads.exploreRefusals({}, { size: 10 });
  expect(rows.map(({ content, timesInADay }) => [content.action, timesInADay])).toEqual([
    ["commitment.close", 1],
    ["procurement.open", 1],
    ["commitment.close", 2],
    ["commitment.submit", 1],
  ]);
  expect(rows[3]?.reasons[0]).toMatchObject({
    id: "notYourRole",
    remedy: "askSomeoneWithTheRole",
    who: { roles: ["proposer"], people: [{ name: "proposer 1" }, { name: "proposer 2" }] },
  });
});

test("refusals are found by reason, by person, by commitment and by period, each once", async () => {
  const { reads } = world;
  const ofReason = await reads.exploreRefusals({ reason: "notYourRole" }, { size: 1 });
  const more = await reads.exploreRefusals(
    { reason: "notYourRole" },
    { size: 10, seq: ofReason.next ?? -1 },
  );
  expect([...ofReason.rows, ...more.rows]).toHaveLength(4);
  expect(await reads.exploreRefusals({ reason: "tooBusy" }, { size: 5 })).toMatchObject({
    rows: [],
    next: null,
  });
  const ofOne = await reads.exploreRefusals({ subject: second.reference }, { size: 5 });
  expect(actions(ofOne.rows)).toEqual(["commitment.submit"]);
  const { rows } = await reads.exploreRefusals(
    { person: personWith("auditor"), from: parseIsoDate("2026-11-05") },
    { size: 5 },
  );
  expect(rows).toHaveLength(1);
});

test("marks that were lost are written again by the next round, whoever sequences", async () => {
  const { pool } = world.ground;
  const marks = async () =>
    (await pool.query<object>("SELECT * FROM leaf_mark ORDER BY leaf_index")).rows;
  const before = await marks();
  const superuser = new pg.Client({ connectionString: world.superuserUrl });
  await superuser.connect();
  await superuser.query("SET session_replication_role = replica");
  await superuser.query("DELETE FROM leaf_mark WHERE leaf_index > 3");
  await superuser.end();
  expect(await marks()).toHaveLength(4);
  await Promise.all([world.sequence(), world.sequence()]);
  expect(await marks()).toEqual(before);
});
