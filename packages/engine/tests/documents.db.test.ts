import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CommitmentId, documentIdSchema } from "@tiltas/domain";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aKeptPaper,
  aProposed,
  bytesOf,
  keptFile,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";

let opened: TestEngine;
let engine: Engine;
let commitmentId: CommitmentId;

beforeEach(async () => {
  opened = await openTestEngine({ documents: { mostBytes: 1_048_576 } });
  ({ engine } = opened);
  commitmentId = await aProposed(engine);
});
afterEach(async () => opened.close());

const { document } = aKeptPaper("quote");

const attach = async (more: Readonly<Record<string, unknown>> = {}) =>
  engine.advance(
    aCommand(
      "document.attach",
      "proposer",
      { document: { ...document, ...more } },
      { commitmentId },
    ),
  );

const pathOf = (sha256: string): string =>
  join(opened.dataDir, "documents", sha256.slice(0, 2), sha256);

const readdirAll = async (): Promise<readonly string[]> =>
  readdir(join(opened.dataDir, "documents"), { recursive: true });

const countAll = async (): Promise<number> => {
  const { rows } = await opened.superuser.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM document",
  );
  return rows[0]?.n ?? 0;
};

const open = async (documentId: string = document.documentId) =>
  engine.documents.open(commitmentId, documentIdSchema.parse(documentId));

const textOf = async (): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await open())?.bytes ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

test("a document whose file is kept is attached, and its entry says that the file is kept", async () => {
  const { version } = receiptOf(await attach());
  const { entries } = await engine.listEntries(`commitment/${commitmentId}`, { size: 10 });
  expect(entries.find((entry) => entry.version === version)?.content.facts).toEqual({
    bytesKept: true,
  });
  const view = await engine.findCommitment(commitmentId);
  expect(view?.context.documents).toMatchObject([{ ...document, bytesKept: true }]);
});

test("a document whose file nobody kept is refused, and nothing is written", async () => {
  const answer = await attach({ sha256: "ab".repeat(32) });
  expect(answer).toMatchObject({
    reasons: [
      { id: "bytesNotKept", facts: { fileName: keptFile.fileName }, remedy: "uploadTheFile" },
    ],
  });
  expect(await countAll()).toBe(0);
});

test.each([
  ["size", { size: keptFile.size + 1 }, "document.size"],
  ["type", { mediaType: "application/pdf" }, "document.mediaType"],
])(
  "a document that describes another %s than the file has is refused by the field",
  async (_, more, field) => {
    expect(await attach(more)).toMatchObject({
      reasons: [{ id: "invalidInput", facts: { field } }],
    });
    expect(await countAll()).toBe(0);
  },
);

test("a file another server kept is looked at by its bytes before it is attached", async () => {
  engine = await opened.openAnother();
  expect(reasonIds(await attach({ mediaType: "image/png" }))).toEqual(["invalidInput"]);
  receiptOf(await attach({ mediaType: "text/csv" }));
});

test("a file that is not what it is called, empty or too large is refused and not kept", async () => {
  const { keep } = engine.documents;
  const before = await readdirAll();
  expect(await keep(bytesOf("MZ", "\u0000\u0001"), "application/pdf")).toMatchObject({
    reasons: [
      {
        id: "fileTypeDiffers",
        facts: {
          declared: "application/pdf",
          found: "application/vnd.microsoft.portable-executable",
        },
      },
    ],
  });
  expect(reasonIds(await keep(bytesOf("GIF89a"), undefined))).toEqual(["fileTypeNotKept"]);
  expect(reasonIds(await keep(bytesOf(), undefined))).toEqual(["fileEmpty"]);
  const large = Buffer.alloc(1_048_577, "a");
  expect(await keep(bytesOf(large), undefined)).toMatchObject({
    reasons: [{ id: "fileTooLarge", facts: { limitMib: "1" } }],
  });
  expect(await readdirAll()).toEqual(before);
});

test("a retired document can still be read", async () => {
  receiptOf(await attach());
  const retire = { documentId: document.documentId, reason: "A newer quote came." };
  receiptOf(
    await engine.advance(aCommand("document.retire", "proposer", retire, { commitmentId })),
  );
  expect((await open())?.document.retired).toBe(true);
  expect(await textOf()).toBe("Signed.\n");
});

test("a document the commitment does not have is not opened", async () => {
  expect(await open()).toBeUndefined();
});

test("verification finds one changed byte and one removed file by stream, version and document", async () => {
  const { version } = receiptOf(await attach());
  const kept = await engine.documents.keep(bytesOf("%PDF-1.7 ..."), "application/pdf");
  if (!kept.ok) throw new Error("it is kept");
  const documentId = "00000000-0000-4000-8000-00000000000d";
  receiptOf(await attach({ ...kept.value, documentId, fileName: "quote.pdf" }));
  await engine.sequence();
  expect(await engine.verify({})).toMatchObject({
    findings: [],
    files: 2,
    notProved: [{ code: "rolesNotRecorded" }],
  });

  const bytes = await readFile(pathOf(keptFile.sha256));
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  await writeFile(pathOf(keptFile.sha256), bytes);
  await rm(pathOf(kept.value.sha256));
  const stream = `commitment/${commitmentId}`;
  expect((await engine.verify({})).findings).toMatchObject([
    {
      code: "documentChanged",
      severity: "error",
      stream,
      version,
      facts: { document: document.documentId },
    },
    {
      code: "documentMissing",
      severity: "error",
      stream,
      version: version + 1,
      facts: { document: documentId },
    },
  ]);
});

test("a changed file never ends as if it were whole, and the engine alarms", async () => {
  receiptOf(await attach());
  expect(engine.documents.findAlarm()).toBeUndefined();
  await writeFile(pathOf(keptFile.sha256), "Forged.\n");
  await expect(textOf()).rejects.toMatchObject({ name: "BytesChangedError" });
  expect(engine.documents.findAlarm()).toEqual({
    fault: "documentChanged",
    sha256: keptFile.sha256,
  });
  await rm(pathOf(keptFile.sha256));
  expect(await textOf()).toBe("");
  expect(engine.documents.findAlarm()?.fault).toBe("documentMissing");
});

test("a file that was changed before anything names it is not attached", async () => {
  await writeFile(pathOf(keptFile.sha256), "Forged.\n");
  engine = await opened.openAnother();
  expect(reasonIds(await attach())).toEqual(["bytesNotKept"]);
});
