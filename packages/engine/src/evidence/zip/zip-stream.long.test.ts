import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { type WrittenMember, type ZipMember, zipOf } from "./zip-stream.ts";
import { centralDirectory, dosTimeOf, localHeader } from "./zip-records.ts";

const settings = { madeAt: "2026-11-28T16:30:10.000Z", isLarge: false };

const written = async (members: readonly ZipMember[], isLarge = false) => {
  const told: WrittenMember[] = [];
  const chunks: Buffer[] = [];
  for await (const chunk of zipOf(members, { ...settings, isLarge }, (member) => told.push(member)))
    chunks.push(chunk);
  return { told, file: Buffer.concat(chunks) };
};

const long = "Vienas, du, trys — один, два, три.\n".repeat(40_000);
const members: readonly ZipMember[] = [
  { name: "empty.jsonl", content: () => [] },
  { name: "žodžiai.txt", content: () => ["a", "b", long] },
  { name: "bytes.bin", content: () => [Uint8Array.of(0, 255, 10), Uint8Array.of(1)] },
];

const readers = (() => {
  const script =
    "import sys,zipfile,json,hashlib\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n" +
    "print(json.dumps([[i.filename,i.file_size,hashlib.sha256(z.read(i)).hexdigest()] for i in z.infolist()]))";
  const ran = ["python3", "python"].find((program) => {
    try {
      execFileSync(program, ["-c", "import zipfile"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
  return { script, program: ran };
})();

const skip = readers.program === undefined;

test.for([false, true])(
  `another program reads every member, with 64-bit sizes: %s${skip ? " (skipped: no Python here)" : ""}`,
  { skip, timeout: 30_000 },
  async (isLarge) => {
    const { told, file } = await written(members, isLarge);
    const folder = mkdtempSync(join(tmpdir(), "tiltas-zip-"));
    try {
      writeFileSync(join(folder, "bundle.zip"), file);
      const read: unknown = JSON.parse(
        execFileSync(readers.program ?? "", ["-c", readers.script, join(folder, "bundle.zip")], {
          encoding: "utf8",
        }),
      );
      expect(read).toEqual(told.map(({ name, bytes, sha256 }) => [name, bytes, sha256]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test("what is told of a member is the length and the hash of its own bytes", async () => {
  const { told } = await written(members);
  const bytes = Buffer.from(`ab${long}`);
  expect(told[1]).toEqual({
    name: "žodžiai.txt",
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
});

test("a member packed in many pieces is one stream that ends where its content ends", async () => {
  const { file } = await written([{ name: "a", content: () => [long, long] }]);
  const start = localHeader("a", dosTimeOf(settings.madeAt), false).length;
  expect(inflateRawSync(file.subarray(start)).toString()).toBe(long + long);
});

test("a member is begun only when the one before it was read to its end", async () => {
  const begun: string[] = [];
  const watched = ["a", "b"].map((name) => ({
    name,
    content: () => {
      begun.push(name);
      return [name];
    },
  }));
  const chunks = zipOf(watched, settings, (member) => begun.push(`${member.name} written`));
  await chunks.next();
  await chunks.next();
  expect(begun).toEqual(["a"]);
  for await (const _ of chunks) continue;
  expect(begun).toEqual(["a", "a written", "b", "b written"]);
});

test("whoever stops reading ends the member under way", async () => {
  let ended = false;
  const endless: ZipMember = {
    name: "endless",
    async *content() {
      try {
        for (;;) yield long;
      } finally {
        ended = true;
      }
    },
  };
  for await (const chunk of zipOf([endless], settings, () => {})) if (chunk.length > 1000) break;
  expect(ended).toBe(true);
});

test("a member that fails leaves a file without a directory", async () => {
  const chunks: Buffer[] = [];
  const failing: ZipMember = {
    name: "failing",
    async *content() {
      yield long;
      throw new Error("the database is gone");
    },
  };
  const read = async () => {
    for await (const chunk of zipOf([failing], settings, () => {})) chunks.push(chunk);
  };
  await expect(read()).rejects.toThrow("the database is gone");
  expect(Buffer.concat(chunks).includes(Buffer.from("PK\x05\x06"))).toBe(false);
});

test("beyond 4 GiB the directory says so in 64 bits", () => {
  const far = { name: "far", crc: 1, packed: 5_000_000_000, size: 7_000_000_000, offset: 12 };
  const end = centralDirectory([far], 5_000_000_100, dosTimeOf(settings.madeAt));
  const extra = end.subarray(46 + 3);
  expect(extra.readUInt16LE(0)).toBe(1);
  expect([extra.readBigUInt64LE(4), extra.readBigUInt64LE(12)]).toEqual([
    7_000_000_000n,
    5_000_000_000n,
  ]);
  expect(end.includes(Buffer.from("PK\x06\x06")) && end.includes(Buffer.from("PK\x06\x07"))).toBe(
    true,
  );
});
