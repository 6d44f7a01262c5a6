import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { provedBytes } from "./proved-bytes.ts";

const pieces = ["first ", "second ", "third"].map((text) => Buffer.from(text));
const whole = Buffer.concat(pieces);
const kept = { sha256: createHash("sha256").update(whole).digest("hex"), size: whole.length };

async function* from(chunks: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** What passed, and whether it ended well. */
const pass = async (chunks: readonly Buffer[]) => {
  const passed: Uint8Array[] = [];
  try {
    for await (const chunk of provedBytes(from(chunks), kept)) passed.push(chunk);
    return { passed: Buffer.concat(passed).toString(), whole: true };
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: "BytesChangedError", sha256: kept.sha256 });
    return { passed: Buffer.concat(passed).toString(), whole: false };
  }
};

test("bytes that are those recorded pass whole", async () => {
  expect(await pass(pieces)).toEqual({ passed: "first second third", whole: true });
});

test.each([
  ["one byte changed", [...pieces.slice(0, 2), Buffer.from("thirD")], "first second "],
  ["one byte less", [...pieces.slice(0, 2), Buffer.from("thir")], "first second "],
  ["one byte more", [...pieces, Buffer.from("!")], "first second "],
  ["nothing left", [], ""],
])("of bytes with %s the last never pass", async (_, chunks, passed) => {
  expect(await pass(chunks)).toEqual({ passed, whole: false });
});
