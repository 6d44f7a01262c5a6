import type { CommitmentId } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { type StreamEntry, verifyStream } from "@tiltas/ledger";
import { personWith } from "@tiltas/workflows/testing";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EntryPage, EntryView } from "../src/views.ts";
import { sha256 } from "../src/sha256.ts";
import { openWorld, someoneElse, type World } from "./read-world.ts";

let world: World;
let commitmentId: CommitmentId;
let stream: string;

beforeAll(async () => {
  world = await openWorld();
  ({ commitmentId } = await world.propose());
  stream = `commitment/${commitmentId}`;
  await world.act(commitmentId, "commitment.revise", "proposer", {
    content: aContent({ amount: "90000.00", units: "35" }),
    reason: "Fewer are needed.",
  });
  await world.act(commitmentId, "commitment.submit", "proposer", {}, { revision: 2 });
  await world.act(
    commitmentId,
    "approval.grant",
    "budgetHolder",
    { stepId: "budgetHolder" },
    { revision: 2 },
  );
  await world.sequence();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const walk = async (
  read: (page: { after?: string; size: number }) => Promise<EntryPage>,
): Promise<readonly EntryView[]> => {
  const entries: EntryView[] = [];
  let after: string | null = null;
  do {
    const page: EntryPage = await read(after === null ? { size: 2 } : { size: 2, after });
    entries.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return entries;
};

const toVerify = ({ version, bytes, hash, chainHash }: EntryView): StreamEntry => ({
  version,
  bytes: Buffer.from(bytes, "base64"),
  hash: Buffer.from(hash, "hex"),
  chainHash: Buffer.from(chainHash, "hex"),
});

const verify = async (name: string, { entries, head }: EntryPage) =>
  verifyStream({
    stream: name,
    entries: entries.map(toVerify).toReversed(),
    head:
      head === null
        ? undefined
        : { version: head.version, chainHash: Buffer.from(head.chainHash, "hex") },
    hash: sha256,
  });

test("a stream's entries come newest first, each once, whatever the size of the page", async () => {
  const entries = await walk(async (page) => world.reads.listEntries(stream, page));
  expect(entries.map(({ version, content }) => [version, content.action])).toEqual([
    [4, "approval.grant"],
    [3, "commitment.submit"],
    [2, "commitment.revise"],
    [1, "commitment.propose"],
  ]);
  expect(entries.map(({ leafIndex }) => leafIndex)).toEqual([3, 2, 1, 0]);
  expect(entries[0]).toMatchObject({ actorName: "budgetHolder 1", onBehalfOfName: null });
});

test("each entry tells what it changed in content, route and quantities, and the first nothing", async () => {
  const { entries } = await world.reads.listEntries(stream, { size: 10 });
  const [granted, submitted, revised, proposed] = entries;
  expect(revised?.changes).toEqual([
    { path: "/content/lines/0/quantity/units", before: "40", after: "35" },
    { path: "/content/lines/0/totalValue/amount", before: "100000.00", after: "90000.00" },
    { path: "/content/shares/0/amount/amount", before: "100000.00", after: "90000.00" },
  ]);
  expect(submitted?.changes.map(({ path }) => path)).toContain("/route/policyName");
  expect(granted?.changes).toContainEqual({
    path: "/route/steps/0/granted/0/person",
    after: personWith("budgetHolder"),
  });
  expect(proposed?.changes).toEqual([]);
});

test("bytes, hashes and head are enough to verify the stream without the database", async () => {
  const verified = await verify(stream, await world.reads.listEntries(stream, { size: 200 }));
  expect(verified).toMatchObject({ checked: 4, findings: [] });
});

test("a stream nobody wrote has no entries and no head", async () => {
  for (const unknown of [`commitment/${someoneElse}`, "commitment/nobody", "fund/NONE", "x\u0001"])
    expect(await world.reads.listEntries(unknown, { size: 5 })).toMatchObject({
      entries: [],
      next: null,
      head: null,
    });
});

test("a cursor of another stream is refused by the name of its field", async () => {
  const { next } = await world.reads.listEntries(stream, { size: 1 });
  const elsewhere = world.reads.listEntries("fund/NONE", { size: 1, after: next ?? "" });
  await expect(elsewhere).rejects.toMatchObject({ name: "InputError", field: "after" });
});

test("leaves are followed from an index on, in order and without a gap", async () => {
  const head = await world.reads.leafHead();
  const seen: number[] = [];
  for (let from = 0; from < head;) {
    const changes = await world.reads.leafChanges(from, 2);
    seen.push(...changes.map(({ leafIndex }) => leafIndex));
    from = (changes.at(-1)?.leafIndex ?? head) + 1;
  }
  expect(seen).toEqual(Array.from({ length: head }, (_, n) => n));
  expect(await world.reads.leafChanges(head, 10)).toEqual([]);
  const [first] = await world.reads.leafChanges(0, 1);
  expect(first).toEqual({ leafIndex: 0, stream, version: 1, action: "commitment.propose" });
});

test("a tampered entry is still shown with its neighbours, so that a browser can name it", async () => {
  const { commitmentId: id } = await world.propose();
  await world.act(id, "commitment.submit", "proposer");
  const superuser = new pg.Client({ connectionString: world.superuserUrl });
  await superuser.connect();
  try {
    await superuser.query("SET session_replication_role = replica");
    await superuser.query(
      "UPDATE entry SET bytes = set_byte(bytes, 0, 0) WHERE stream = $1 AND version = 2",
      [`commitment/${id}`],
    );
  } finally {
    await superuser.end();
  }
  const page = await world.reads.listEntries(`commitment/${id}`, { size: 10 });
  expect(
    page.entries.map(({ version, content }) => [version, content.action, content.reasons]),
  ).toEqual([
    [2, "commitment.submit", ["entryUnreadable"]],
    [1, "commitment.propose", []],
  ]);
  const { findings } = await verify(`commitment/${id}`, page);
  expect(new Set(findings.map(({ version }) => version))).toEqual(new Set([2]));
});
