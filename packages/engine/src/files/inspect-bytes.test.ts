import { documentTypes } from "@tiltas/domain";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { inspectBytes, TurnedDownError } from "./inspect-bytes.ts";

/** A member of a ZIP file as its beginning has it. */
const member = (name: string, content: Buffer, method: 0 | 8): Buffer => {
  const stored = method === 0 ? content : deflateRawSync(content);
  const header = Buffer.alloc(30);
  header.write("PK\u0003\u0004", "latin1");
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(stored.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), stored]);
};

const zip = (...names: string[]): Buffer =>
  Buffer.concat(names.map((name) => member(name, Buffer.from("<x/>"), 8)));
const container = (type: string): Buffer =>
  Buffer.concat([member("mimetype", Buffer.from(type), 0), zip("META-INF/manifest.xml")]);

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const odt = "application/vnd.oasis.opendocument.text";
const ods = "application/vnd.oasis.opendocument.spreadsheet";
const asice = "application/vnd.etsi.asic-e+zip";
const adoc = "application/vnd.lt.archyvai.adoc-2008";

const samples: readonly (readonly [type: keyof typeof documentTypes, bytes: Buffer])[] = [
  ["application/pdf", Buffer.from("%PDF-1.7\n%âãÏÓ", "latin1")],
  ["image/png", Buffer.from("\u0089PNG\r\n\u001a\n....", "latin1")],
  ["image/jpeg", Buffer.from("\u00ff\u00d8\u00ff\u00e0....", "latin1")],
  ["image/tiff", Buffer.from("II*\u0000....", "latin1")],
  ["image/tiff", Buffer.from("MM\u0000*....", "latin1")],
  [word, zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")],
  [sheet, zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")],
  [odt, container(odt)],
  [ods, container(ods)],
  [asice, container(asice)],
  [adoc, container(adoc)],
  ["text/plain", Buffer.from("Ačiū, дякую.\r\n\tFormatas:\f")],
];

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The type the bytes are found to be, or the reason they are turned down for. */
const inspect = async (bytes: Buffer, declared?: string, mostBytes = 1_048_576) => {
  const passing = inspectBytes(piecesOf(bytes, bytes.length > 1000 ? 65_536 : 5), {
    mostBytes,
    ...(declared === undefined ? {} : { declared }),
  });
  try {
    for await (const chunk of passing.bytes) void chunk;
    return passing.type();
  } catch (thrown) {
    if (thrown instanceof TurnedDownError) return [thrown.reason.id, thrown.reason.facts];
    throw thrown;
  }
};

test.each(samples)(
  "%s is known by its bytes, whoever declares it or nobody",
  async (type, bytes) => {
    expect(await inspect(bytes)).toBe(type);
    expect(await inspect(bytes, type)).toBe(type);
    expect(await inspect(bytes, "application/octet-stream")).toBe(type);
  },
);

test("every type that is kept has a sample here", () => {
  const sampled = new Set<string>([...samples.map(([type]) => type), "text/csv"]);
  expect([...sampled].toSorted()).toEqual(Object.keys(documentTypes).toSorted());
});

test("a text may be declared a table; bytes cannot tell", async () => {
  expect(await inspect(Buffer.from("a;b\n1;2\n"), "text/csv")).toBe("text/csv");
  const [, pdf] = samples[0] ?? [];
  expect(await inspect(pdf ?? Buffer.alloc(0), "text/csv")).toEqual([
    "fileTypeDiffers",
    { declared: "text/csv", found: "application/pdf" },
  ]);
});

test.each([
  ["MZ\u0000\u0001", "application/vnd.microsoft.portable-executable"],
  ["\u007fELF\u0001", "application/x-elf"],
  ["GIF89a", "image/gif"],
  ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-ole-storage"],
  ["text with \u0000 in it", "application/octet-stream"],
  ["text with \u001b[31m in it", "application/octet-stream"],
  ["\u00e9t\u00e9", "application/octet-stream"],
  [zip("evil.exe").toString("latin1"), "application/zip"],
  [container("application/epub+zip").toString("latin1"), "application/zip"],
])("%j is turned down by the name of what it is", async (text, found) => {
  const bytes = Buffer.from(text, "latin1");
  expect(await inspect(bytes)).toEqual(["fileTypeNotKept", { found }]);
  expect(await inspect(bytes, "application/pdf")).toEqual([
    "fileTypeDiffers",
    { declared: "application/pdf", found },
  ]);
});

test("a text that ends in the middle of a character is no text", async () => {
  expect(await inspect(Buffer.from("Ačiū").subarray(0, -1))).toEqual([
    "fileTypeNotKept",
    { found: "application/octet-stream" },
  ]);
});

test("an empty file and one over the limit are turned down, the second before it has passed", async () => {
  expect(await inspect(Buffer.alloc(0))).toEqual(["fileEmpty", {}]);
  const large = Buffer.alloc(2_097_153, "a");
  expect(await inspect(large, undefined, 2_097_152)).toEqual(["fileTooLarge", { limitMib: "2" }]);
  expect(await inspect(large.subarray(1), undefined, 2_097_152)).toBe("text/plain");
});
