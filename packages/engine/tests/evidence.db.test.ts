import { setTimeout } from "node:timers/promises";
import { parseIsoDate, type Reference, referenceSchema } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import {
  aCommand,
  aCommandId,
  aProposed,
  aReviewed,
  keepTestFile,
  keptFile,
  receiptOf,
} from "@tiltas/engine/testing";
import { parseCheckpoint, parseNote } from "@tiltas/ledger";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleOf, fileOf, openBundle } from "./bundle/opened-bundle.ts";
import { type EntryLine, mustProve } from "./bundle/proved-bundle.ts";
import { openSignerWorld, type SignerWorld } from "./signer-world.ts";

let world: SignerWorld;
let approved: Reference;
let approvedStream: string;

const referenceOf = async (id: string): Promise<Reference> => {
  const { rows } = await world.opened.superuser.query<{ reference: string }>(
    "SELECT reference FROM commitment WHERE id = $1",
    [id],
  );
  return referenceSchema.parse(rows[0]?.reference);
};

const signed = async (): Promise<void> => {
  while ((await world.engine.sequence()) > 0) continue;
  expect(await world.sign()).toBe(true);
};

const document = {
  documentId: seededUuid(500, 1),
  kind: "legalOpinion",
  title: "Opinion <b>",
  ...keptFile,
  fileName: "=opinion.txt",
};

beforeAll(async () => {
  world = await openSignerWorld();
  const { engine } = world;
  await signed();
  await keepTestFile(engine);
  const standIn = personWith("manager");
  const delegation = {
    id: seededUuid(705, 1),
    from: personWith("minister"),
    to: standIn,
    role: "minister",
    validFrom: "2020-01-01",
    validTo: "2199-12-31",
  };
  await engine.register({
    event: "delegation.grant",
    payload: { delegation },
    commandId: aCommandId(),
    by: personWith("minister"),
  });
  const commitmentId = await aReviewed(
    engine,
    aContent({ change: { title: "Mine detectors <script>alert(1)</script>" } }),
  );
  await signed();
  for (const command of [
    aCommand("document.attach", "legalReviewer", { document }, { commitmentId }),
    aCommand(
      "approval.grant",
      { person: standIn, onBehalfOf: personWith("minister") },
      { stepId: "minister", comment: "Granted for the minister." },
      { commitmentId },
    ),
    aCommand(
      "document.retire",
      "legalReviewer",
      { documentId: document.documentId, reason: "Replaced." },
      { commitmentId },
    ),
  ])
    receiptOf(await engine.advance(command));
  approved = await referenceOf(commitmentId);
  approvedStream = `commitment/${commitmentId}`;
  await aProposed(engine, aContent({ change: { kind: "humanitarian", title: "Field hospital" } }));
  await engine.advance(aCommand("commitment.submit", "auditor", {}, { commitmentId }));
});
afterAll(async () => world.close());

const streamsOf = (entries: readonly EntryLine[]): readonly string[] => [
  ...new Set(entries.map(({ stream }) => stream)),
];

test("a bundle of everything signs what waits first, and holds every entry under the root", async () => {
  const bundle = openBundle(await fileOf(world.engine, { kind: "everything" }));
  const entries = await mustProve(bundle);
  const { rows } = await world.opened.superuser.query<{ count: string }>(
    "SELECT count(*) FROM entry",
  );
  expect(entries).toHaveLength(Number(rows[0]?.count));
  expect(streamsOf(entries).some((stream) => stream.startsWith("refusal/"))).toBe(true);
  expect(bundle.names).toEqual([
    "entries.jsonl",
    "leaves.bin",
    "checkpoint.txt",
    "checkpoints.jsonl",
    "keys.jsonl",
    "texts.jsonl",
    "policies.json",
    "machines.json",
    "documents.csv",
    "report.html",
    "manifest.json",
  ]);
  expect(bundle.lines("checkpoints.jsonl").length).toBeGreaterThanOrEqual(2);
});

test("a commitment's bundle holds its stream and those that judge it, each entry proved, and nothing else", async () => {
  const scope = { kind: "commitment", references: [approved] } as const;
  const bundle = openBundle(await fileOf(world.engine, scope));
  const entries = await mustProve(bundle);
  expect(streamsOf(entries).map((stream) => stream.split("/")[0])).toEqual([
    "commitment",
    "fund",
    "person",
  ]);
  expect(streamsOf(entries)).toContain(approvedStream);
  expect(streamsOf(entries)).toContain(`person/${personWith("manager")}`);
  expect(bundle.json("manifest.json")).toMatchObject({ scope });
  expect(bundle.json("policies.json")).toMatchObject([{ name: "sample", number: 1 }]);
  expect(bundle.json("machines.json")).toMatchObject([
    { id: "commitment", version: 2, chart: { id: "commitment", version: "2" } },
  ]);
  expect(bundle.lines("checkpoints.jsonl").length).toBeGreaterThanOrEqual(1);
});

test("documents are listed with hash, attachment and retirement, and no name becomes a formula", async () => {
  const bundle = openBundle(
    await fileOf(world.engine, { kind: "commitment", references: [approved] }),
  );
  const [header, line = "", ...rest] = bundle.text("documents.csv").split("\r\n");
  expect(header).toBe("reference,document,kind,fileName,bytes,sha256,attachedAt,retiredAt");
  expect(line).toMatch(
    new RegExp(
      `^${approved},${document.documentId},legalOpinion,'=opinion.txt,${keptFile.size},${keptFile.sha256},20\\S+Z,20\\S+Z$`,
    ),
  );
  expect(rest).toEqual([""]);
});

test("the report tells of the commitment without a script, an outer request or unescaped text", async () => {
  const page = openBundle(
    await fileOf(world.engine, { kind: "commitment", references: [approved] }),
  ).text("report.html");
  expect(page).toContain("Mine detectors &lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toMatch(/<script|<img|<link|src=|href=|url\(|@import/i);
  expect(page).toContain("on behalf of");
  expect(page).toContain("Granted for the minister.");
  expect(page).toContain(keptFile.sha256);
  expect(page).toContain("are not in this bundle");
});

test("a filter chooses as the list of all commitments does", async () => {
  const filter = { kind: "humanitarian" } as const;
  const bundle = openBundle(await fileOf(world.engine, { kind: "filter", filter }));
  const entries = await mustProve(bundle);
  expect(streamsOf(entries).filter((stream) => stream.startsWith("commitment/"))).toHaveLength(1);
  expect(bundle.json("manifest.json")).toMatchObject({ scope: { kind: "filter", filter } });
});

test("a period holds streams that moved in it, from their beginning to its end", async () => {
  const [from, to] = [parseIsoDate("2020-01-01"), parseIsoDate("2199-12-31")];
  const bundle = openBundle(await fileOf(world.engine, { kind: "period", from, to }));
  const entries = await mustProve(bundle);
  expect(streamsOf(entries)).toContain(approvedStream);
  const before = await world.engine.evidence.measure({
    kind: "period",
    from,
    to: parseIsoDate("2020-01-02"),
  });
  expect(before).toEqual({ ok: false, fault: { id: "nothingInScope" } });
});

test("entries recorded after the moment of a bundle are not in it, however late it is read", async () => {
  const bundle = await bundleOf(world.engine, { kind: "everything" });
  await world.record(3);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bundle.content) chunks.push(chunk);
  const entries = await mustProve(openBundle(Buffer.concat(chunks)));
  expect(entries).toHaveLength(bundle.measure.entries);
});

test("a program without the key signs nothing, ends at the checkpoint and says how much it leaves out", async () => {
  await signed();
  await world.record(2);
  const elsewhere = await world.opened.openAnother({ dataDir: `${world.folder}/nothing-here` });
  const { measure, content } = await bundleOf(elsewhere, { kind: "everything" });
  expect(measure.unsigned).toEqual({ entries: 2, because: "noKey" });
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const bundle = openBundle(Buffer.concat(chunks));
  await mustProve(bundle);
  expect(bundle.text("report.html")).toContain("2 entries were recorded after the checkpoint");
});

test("texts kept beside their hashes come along, and of those that were erased when and why", async () => {
  const { engine } = world;
  const textsOf = async () =>
    openBundle(await fileOf(engine, { kind: "commitment", references: [approved] })).lines(
      "texts.jsonl",
    );
  const [kept, ...others] = await textsOf();
  expect(others).toEqual([]);
  expect(kept).toEqual({
    stream: approvedStream,
    version: expect.any(Number),
    pointer: "/payload/reason",
    salt: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    text: "Replaced.",
  });
  const { entries } = await engine.listEntries(approvedStream, { size: 50 });
  const version = entries.find(({ content }) => content.action === "document.retire")?.version;
  const erased = await engine.register({
    event: "text.erase",
    payload: { stream: approvedStream, version, pointer: "/payload/reason", ground: "notNeeded" },
    commandId: aCommandId(),
    by: personWith("administrator"),
  });
  expect(erased.ok).toBe(true);
  expect(await textsOf()).toEqual([
    {
      stream: approvedStream,
      version,
      pointer: "/payload/reason",
      erased: { at: expect.stringMatching(/^20.*Z$/), ground: "notNeeded" },
    },
  ]);
});

test("a bundle ends at what a witness cosigned, cosignature and all, and at nothing else that is shown it", async () => {
  await signed();
  const note = (await world.engine.publicLedger.findCheckpoint()) ?? "";
  const { size } = parseCheckpoint(parseNote(note).text);
  await world.record(3);
  await signed();
  const cosigned = `${note}— witness.example/auditor ${"A".repeat(108)}\n`;
  const { measure, content } = await bundleOf(
    world.engine,
    { kind: "commitment", references: [approved] },
    { cosigned },
  );
  expect([measure.size, measure.unsigned]).toEqual([
    Number(size),
    { entries: 3, because: "notCosigned" },
  ]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const bundle = openBundle(Buffer.concat(chunks));
  await mustProve(bundle);
  expect(bundle.text("checkpoint.txt")).toBe(cosigned);
  for (const foreign of [
    "nonsense",
    note.replace("\n", "x\n"),
    note.replace(/\n\d+\n/, "\n7777\n"),
  ])
    expect(
      await world.engine.evidence.build({ kind: "everything" }, { cosigned: foreign }),
    ).toEqual({ ok: false, fault: { id: "checkpointUnknown" } });
});

test("measuring says what building then holds, and signs nothing", async () => {
  await signed();
  const scope = { kind: "commitment", references: [approved] } as const;
  const measured = await world.engine.evidence.measure(scope);
  const { measure, discard, fileName } = await bundleOf(world.engine, scope);
  await discard();
  expect(measured).toEqual({ ok: true, found: measure });
  expect(fileName).toBe(`tiltas-${approved}-as-at-${measure.size}.zip`);
});

test("progress counts the entries to the number that was told before", async () => {
  const told: [number, number][] = [];
  const { content, measure } = await bundleOf(
    world.engine,
    { kind: "everything" },
    { onProgress: (done, of) => told.push([done, of]) },
  );
  for await (const _ of content) continue;
  expect(told.at(-1)).toEqual([measure.entries, measure.entries]);
});

test("an unknown reference is named with those that look like it", async () => {
  const unknown = referenceSchema.parse(
    approved.replace(/\d$/, (digit) => String((Number(digit) + 5) % 10)),
  );
  const answer = await world.engine.evidence.build({
    kind: "commitment",
    references: [approved, unknown],
  });
  expect(answer).toMatchObject({
    ok: false,
    fault: { id: "referenceUnknown", reference: unknown },
  });
  if (answer.ok || answer.fault.id !== "referenceUnknown") throw new Error("it was found");
  expect(answer.fault.alike.map(({ reference }) => reference)).toContain(approved);
});

const inUse = async (): Promise<number> => {
  const { rows } = await world.opened.superuser.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction'`,
  );
  return rows[0]?.count ?? -1;
};

/** A connection that was closed takes a moment to be gone. */
const untilNoneInUse = async (): Promise<number> => {
  for (let tries = 0; tries < 200 && (await inUse()) > 0; tries += 1) await setTimeout(25);
  return inUse();
};

test("a reader that stops, one that never begins and one that fails give their connection back", async () => {
  // More rounds than the pool has connections.
  for (let round = 0; round < 30; round += 1) {
    const { content, discard } = await bundleOf(world.engine, { kind: "everything" });
    if (round % 2 === 0) await content.next();
    await content.return(undefined);
    await discard();
  }
  expect(await untilNoneInUse()).toBe(0);
});

test("a tampered tree fails the bundle in the middle, and what was written opens nowhere", async () => {
  await signed();
  await world.tamper("DELETE FROM tree_node WHERE level = 1");
  const chunks: Uint8Array[] = [];
  const read = async () => {
    const answer = await world.engine.evidence.build({
      kind: "commitment",
      references: [approved],
    });
    if (!answer.ok) throw new Error(answer.fault.id);
    for await (const chunk of answer.found.content) chunks.push(chunk);
  };
  await expect(read()).rejects.toThrow(/has no node/);
  expect(Buffer.concat(chunks).includes(Buffer.from("PK\x05\x06", "latin1"))).toBe(false);
  expect(await untilNoneInUse()).toBe(0);
});
