import { expect, test } from "vitest";
import { documentSchema } from "./document.ts";
import { refusalsOf, seededUuid } from "./testing/index.ts";

const document = {
  documentId: seededUuid(1, 1),
  kind: "contract",
  title: "Contract",
  fileName: "contract.pdf",
  mediaType: "application/pdf",
  size: 1,
  sha256: "ab".repeat(32),
};

test("a document is described by its kind, name, type, size and hash", () => {
  expect(refusalsOf(documentSchema, document)).toEqual([]);
});

test.for([
  ["a path in its name", { fileName: "../../etc/passwd" }],
  ["a Windows path in its name", { fileName: "..\\evil.exe" }],
  ["no bytes", { size: 0 }],
  ["more than 100 MiB", { size: 104_857_601 }],
  ["a size that is no whole number", { size: 1.5 }],
  ["a size beyond exact numbers", { size: 2 ** 53 }],
  ["a hash in capitals", { sha256: "AB".repeat(32) }],
  ["a short hash", { sha256: "ab" }],
  ["no media type", { mediaType: "pdf" }],
  ["a kind nobody knows", { kind: "poem" }],
])("a document with %s is refused", ([, change]) => {
  expect(documentSchema.safeParse({ ...document, ...Object(change) }).success).toBe(false);
});
