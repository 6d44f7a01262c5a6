import { expect, test } from "vitest";
import { checkDocuments } from "./document.check.ts";

const recorded = {
  stream: "commitment/1",
  version: 2,
  documentId: "d",
  fileName: "quote.pdf",
  sha256: "ab".repeat(32),
  size: 3,
};

const nothingKept = { open: async () => undefined };

test("a document recorded before files were kept is listed as not proved, and is no finding", async () => {
  expect(await checkDocuments(nothingKept, [{ ...recorded, bytesKept: false }])).toMatchObject({
    findings: [],
    files: 0,
    notProved: [
      { code: "documentWithoutFile", stream: "commitment/1", version: 2, facts: { document: "d" } },
    ],
  });
});

test("one file that is gone is a finding of every entry that attaches it, and is looked for once", async () => {
  let looks = 0;
  const files = { open: async () => void (looks += 1) };
  const attached = [3, 4].map((version) => ({ ...recorded, version, bytesKept: true }));
  const { findings } = await checkDocuments(files, attached);
  expect(findings.map(({ code, version }) => [code, version])).toEqual([
    ["documentMissing", 3],
    ["documentMissing", 4],
  ]);
  expect(looks).toBe(1);
});
