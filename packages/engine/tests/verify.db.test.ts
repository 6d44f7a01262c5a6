import type { CommitmentId } from "@tiltas/domain";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aReviewed,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";

let opened: TestEngine;
let engine: Engine;
let commitmentId: CommitmentId;
let stream: string;

beforeEach(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
  commitmentId = await aReviewed(engine);
  receiptOf(
    await engine.advance(
      aCommand("approval.grant", "minister", { stepId: "minister" }, { commitmentId }),
    ),
  );
  await engine.advance(aCommand("comment.add", "coDonor", {}, { commitmentId }));
  await engine.advance(aCommand("commitment.submit", "proposer", {}, { commitmentId }));
  await engine.sequence();
  stream = `commitment/${commitmentId}`;
});

afterEach(async () => {
  await opened.close();
});

const tamper = async (sql: string, ...values: readonly unknown[]): Promise<void> => {
  const { rowCount } = await opened.superuser.query(sql, [...values]);
  expect(rowCount).toBeGreaterThan(0);
};

const findings = async () =>
  (await engine.verify({})).findings.map(({ code, stream: where, version }) => ({
    code,
    stream: where,
    version,
  }));

test("an untouched ledger has no findings, and every commitment was replayed", async () => {
  const report = await engine.verify({});
  expect(report).toMatchObject({ streams: 4, entries: 8, replayed: 1, findings: [] });
  expect(await engine.verify({ stream })).toMatchObject({
    streams: 1,
    entries: 5,
    replayed: 1,
    findings: [],
  });
});

test("one byte changed by SQL is found by stream and version", async () => {
  await tamper(
    "UPDATE entry SET bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) WHERE stream = $1 AND version = 3",
    stream,
  );
  expect((await findings())[0]).toMatchObject({ stream, version: 3 });
  const one = await engine.verify({ stream });
  expect(one.findings[0]).toMatchObject({ code: "entryHashMismatch", stream, version: 3 });
});

test("a column beside the bytes that was changed is found", async () => {
  await tamper(
    "UPDATE entry SET at = at + interval '1 second' WHERE stream = $1 AND version = 2",
    stream,
  );
  expect(await findings()).toEqual([{ code: "rowDiffers", stream, version: 2 }]);
});

test("an entry rewritten with its own hash and chain is found by its leaf and its fold", async () => {
  await tamper(
    `WITH changed AS (SELECT convert_to(replace(convert_from(bytes, 'UTF8'), '"stepId":"minister"', '"stepId":"legal"'), 'UTF8') AS bytes
       FROM entry WHERE stream = $1 AND version = 5)
     UPDATE entry SET bytes = changed.bytes, hash = sha256('\\x00'::bytea || changed.bytes),
       chain_hash = sha256('\\x02'::bytea || (SELECT chain_hash FROM entry WHERE stream = $1 AND version = 4)
         || sha256('\\x00'::bytea || changed.bytes)) FROM changed WHERE stream = $1 AND version = 5`,
    stream,
  );
  await tamper(
    `UPDATE commitment SET chain_hash = (SELECT chain_hash FROM entry WHERE stream = $1 AND version = 5) WHERE id = $2`,
    stream,
    commitmentId,
  );
  expect(await findings()).toEqual([
    { code: "leafDiffers", stream, version: 5 },
    { code: "unlawfulHistory", stream, version: 5 },
  ]);
});

test("a tail that was cut off is found by the head", async () => {
  await tamper("DELETE FROM entry WHERE stream = $1 AND version = 5", stream);
  expect(await findings()).toContainEqual({ code: "headVersionMismatch", stream, version: 5 });
});

test("a whole stream that was removed is found by its head and its leaves", async () => {
  await tamper("DELETE FROM entry WHERE stream = $1", stream);
  const found = await findings();
  expect(found).toContainEqual({ code: "emptyStreamWithHead", stream, version: 1 });
  expect(found).toContainEqual({ code: "leafDiffers", stream, version: 5 });
  expect((await engine.verify({ stream })).findings[0]).toMatchObject({
    code: "emptyStreamWithHead",
    stream,
  });
});

test("a stream removed together with its head and row is found by its leaves", async () => {
  await tamper("DELETE FROM entry WHERE stream = $1", stream);
  await tamper("DELETE FROM commitment WHERE id = $1", commitmentId);
  expect(await findings()).toContainEqual({ code: "leafDiffers", stream, version: 1 });
});

test.each([
  ["state", "'closed'"],
  ["amount_eur", "amount_eur + 1"],
  ["revision", "revision + 1"],
  ["snapshot", "jsonb_set(snapshot::jsonb, '{context,content,title}', '\"Another title\"')"],
  ["snapshot", "jsonb_set(snapshot::jsonb, '{context,revision}', '1.5')"],
])("a commitment's %s that is not what its entries say is found", async (column, value) => {
  await tamper(`UPDATE commitment SET ${column} = ${value} WHERE id = $1`, commitmentId);
  expect(await findings()).toEqual([{ code: "rowDiffers", stream, version: 5 }]);
});

test.each([
  ["line", "UPDATE line SET accepted = accepted + 1"],
  ["share", "DELETE FROM share"],
  ["task", "UPDATE task SET role = 'minister'"],
  [
    "timer",
    "INSERT INTO timer (commitment_id, key, due_at, event) SELECT id, 'extra', now(), '{}' FROM commitment",
  ],
])("a row of table %s that is not what the entries say is found", async (table, sql) => {
  await tamper(sql);
  const [found] = (await engine.verify({})).findings;
  expect(found).toMatchObject({ code: "rowDiffers", stream, facts: { table } });
});

test("a leaf that was removed, and one that points elsewhere, are found", async () => {
  await tamper("DELETE FROM leaf WHERE stream = $1 AND version = 2", stream);
  const found = await findings();
  expect(found).toContainEqual({ code: "leafMissing", stream, version: 2 });
  expect(found).toContainEqual(expect.objectContaining({ code: "leafDiffers" }));
});

test("two leaves that changed places are found", async () => {
  await tamper("UPDATE leaf SET index = 1000 WHERE stream = $1 AND version = 1", stream);
  await tamper("UPDATE leaf SET index = 2 WHERE stream = $1 AND version = 2", stream);
  await tamper("UPDATE leaf SET index = 3 WHERE index = 1000");
  expect((await findings()).filter(({ code }) => code === "leafDiffers")).not.toEqual([]);
});

test("a mark that would hide an entry from whoever looks for it is found", async () => {
  await tamper(
    "UPDATE leaf_mark SET action = 'comment.add' FROM leaf WHERE leaf_index = index AND stream = $1 AND version = 2",
    stream,
  );
  await tamper(
    "UPDATE leaf_mark SET moment = moment + interval '1 day' FROM leaf WHERE leaf_index = index AND stream = $1 AND version = 3",
    stream,
  );
  await tamper(
    "DELETE FROM leaf_mark USING leaf WHERE leaf_index = index AND stream = $1 AND version = 4",
    stream,
  );
  const found = (await findings()).filter(({ code }) => code === "markDiffers");
  expect(new Set(found.map(({ version }) => version))).toEqual(new Set([2, 3, 4]));
});

test("a total that was changed is found, and so is a fund's", async () => {
  await tamper("UPDATE rollup SET amount_eur = amount_eur + 1 WHERE stage = 'approved'");
  await tamper("UPDATE fund SET reserved = reserved + 1 WHERE code = 'MOD-2026'");
  expect((await findings()).map(({ code, stream: where }) => [code, where.split("/")[0]])).toEqual([
    ["totalsDiffer", "rollup"],
    ["totalsDiffer", "fund"],
  ]);
});

test("a refusal's stream is verified like any other", async () => {
  await tamper(
    "UPDATE entry SET bytes = bytes || 'x'::bytea WHERE stream = $1",
    `refusal/${commitmentId}`,
  );
  expect((await findings())[0]).toMatchObject({ stream: `refusal/${commitmentId}`, version: 1 });
});

test("entries that wait for the sequencer are verified, and totals are compared up to the last leaf", async () => {
  await engine.advance(
    aCommand("commitment.cancel", "manager", { reason: "Not needed." }, { commitmentId }),
  );
  expect((await engine.verify({})).findings).toEqual([]);
  expect(await engine.sequence()).toBe(1);
  expect((await engine.verify({})).findings).toEqual([]);
});
