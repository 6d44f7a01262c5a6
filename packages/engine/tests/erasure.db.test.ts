import { type CommitmentId, personIdSchema, type Receipt } from "@tiltas/domain";
import { personWith } from "@tiltas/workflows/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aCommandId,
  aSubmitted,
  mustBeSound,
  openTestEngine,
  reasonIds,
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
  commitmentId = await aSubmitted(engine);
  stream = `commitment/${commitmentId}`;
});
afterEach(async () => opened.close());

const said = "Jonas has been on sick leave since Monday.";
const comment = (text: string = said) =>
  aCommand("comment.add", "proposer", { text }, { commitmentId });

const say = async (): Promise<Receipt> => receiptOf(await engine.advance(comment()));

const erasure = (version: number, more: Readonly<Record<string, unknown>> = {}) => ({
  event: "text.erase" as const,
  payload: { stream, version, pointer: "/payload/text", ground: "notNeeded", ...more },
  commandId: aCommandId(),
  by: personIdSchema.parse(personWith("administrator")),
});

const entryAt = async (version: number, of = stream) => {
  const { entries } = await engine.listEntries(of, { size: 50 });
  const found = entries.find((entry) => entry.version === version);
  if (found === undefined) throw new Error(`${of} has no entry ${version}`);
  return found;
};

const isAnywhere = async (text: string): Promise<readonly string[]> => {
  const tables = ["entry", "sealed_text", "commitment", "outbox", "bulk_job", "bulk_item", "task"];
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await opened.superuser.query(
      `SELECT 1 FROM ${table} t WHERE t::text LIKE $1 OR t::text LIKE $2`,
      [`%${text}%`, `%${Buffer.from(text).toString("hex")}%`],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
};

test("what is said stands beside the entry, which holds its salted hash alone", async () => {
  const { version } = await say();
  const entry = await entryAt(version);
  expect(JSON.stringify(entry.content.payload)).toMatch(/^\{"text":\{"sealed":"[0-9a-f]{64}"\}\}$/);
  expect(entry.texts).toMatchObject([{ pointer: "/payload/text", text: said }]);
  expect(await isAnywhere(said)).toEqual(["sealed_text"]);
  await mustBeSound(engine);
});

test("the same words said twice have different hashes", async () => {
  const [first, second] = [await say(), await say()];
  expect((await entryAt(first.version)).content.payload).not.toEqual(
    (await entryAt(second.version)).content.payload,
  );
});

test("a text is erased by an administrator, and everything still verifies", async () => {
  const { version } = await say();
  expect(await engine.register(erasure(version))).toMatchObject({
    ok: true,
    value: { stream: `text/${commitmentId}`, version: 1 },
  });
  expect(await isAnywhere(said)).toEqual([]);
  const { texts } = await entryAt(version);
  const { at } = (await entryAt(1, `text/${commitmentId}`)).content;
  expect(texts).toEqual([{ pointer: "/payload/text", erased: { at, ground: "notNeeded" } }]);
  await mustBeSound(engine);
  expect((await engine.verify({})).notProved).toMatchObject([
    {
      code: "textErased",
      stream,
      version,
      facts: { pointer: "/payload/text", at, ground: "notNeeded" },
    },
    { code: "rolesNotRecorded" },
  ]);
});

test("nobody but an administrator erases, and a refused attempt is recorded", async () => {
  const { version } = await say();
  const by = personIdSchema.parse(personWith("manager"));
  expect(reasonIds(await engine.register({ ...erasure(version), by }))).toEqual([
    "registerRoleMissing",
  ]);
  expect((await entryAt(version)).texts).toMatchObject([{ text: said }]);
  await mustBeSound(engine);
});

test("what is not sealed, and what is erased already, is refused", async () => {
  const { version } = await say();
  expect(reasonIds(await engine.register(erasure(1)))).toEqual(["sealedTextNotFound"]);
  await engine.register(erasure(version));
  expect(reasonIds(await engine.register(erasure(version)))).toEqual(["textAlreadyErased"]);
  const wrong = erasure(version, { ground: "because", pointer: "text" });
  expect(await engine.register(wrong)).toMatchObject({
    reasons: [{ id: "invalidInput", facts: { fields: "pointer, ground" } }],
  });
});

test("a text that was refused is sealed as well, and can be erased", async () => {
  const refused = aCommand("comment.add", "auditor", { text: said }, { commitmentId });
  expect(reasonIds(await engine.advance(refused))).toEqual(["notYourRole"]);
  const of = `refusal/${commitmentId}`;
  expect((await entryAt(1, of)).texts).toMatchObject([
    { pointer: "/payload/asked/text", text: said },
  ]);
  expect(await isAnywhere(said)).toEqual(["sealed_text"]);
  const pointer = "/payload/asked/text";
  expect(await engine.register(erasure(1, { stream: of, pointer }))).toMatchObject({ ok: true });
  expect(await isAnywhere(said)).toEqual([]);
  expect(reasonIds(await engine.advance(refused))).toEqual(["notYourRole"]);
  await mustBeSound(engine);
});

test("a command sent again gives the same answer; with another text it is another command", async () => {
  const command = comment();
  const receipt = receiptOf(await engine.advance(command));
  expect(receiptOf(await engine.advance(command))).toEqual(receipt);
  const changed = { ...command, payload: { text: "Something else." } };
  expect(reasonIds(await engine.advance(changed))).toEqual(["commandIdReused"]);
  await engine.register(erasure(receipt.version));
  expect(receiptOf(await engine.advance(command))).toEqual(receipt);
});

test("commands gathered into one statement keep each its own text", async () => {
  const others = await Promise.all([1, 2, 3, 4, 5, 6].map(async () => aSubmitted(engine)));
  const receipts = await Promise.all(
    others.map(async (id, index) =>
      engine.advance(
        aCommand("comment.add", "proposer", { text: `Text ${index}` }, { commitmentId: id }),
      ),
    ),
  );
  for (const [index, outcome] of receipts.entries()) {
    const { version, commitmentId: id } = receiptOf(outcome);
    expect((await entryAt(version, `commitment/${id}`)).texts).toMatchObject([
      { text: `Text ${index}` },
    ]);
  }
  await mustBeSound(engine);
});

test.each([
  ["changed", "UPDATE sealed_text SET text = 'Nothing was said.'", "textDiffers"],
  ["salted anew", "UPDATE sealed_text SET salt = sha256('other')", "textDiffers"],
  ["removed", "DELETE FROM sealed_text", "textMissing"],
  ["put elsewhere", "UPDATE sealed_text SET pointer = '/payload/reason'", "textMissing"],
  ["called another entry's", "UPDATE sealed_text SET version = version + 90", "textMissing"],
  [
    "taken out by nobody",
    `UPDATE sealed_text SET text = NULL, salt = NULL, erased_at = now(), erased_ground = 'notNeeded',
       erased_stream = stream, erased_version = version`,
    "erasureUnrecorded",
  ],
])("a text %s behind the engine's back is found", async (_, attack, code) => {
  await say();
  await engine.sequence();
  await opened.superuser.query(attack);
  const { findings } = await engine.verify({});
  expect(findings.map((finding) => finding.code)).toContain(code);
});
