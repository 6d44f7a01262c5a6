import { describe, expect, it } from "vitest";
import { altered, getEntry, honest } from "../testing/alterations.ts";
import { sha256 } from "../testing/hashes.ts";
import { demoStream } from "../testing/stream.builder.ts";
import { codesOf, findingsOf } from "../testing/verification.ts";
import type { StreamEntry } from "./stream-entry.ts";
import { verifyStream } from "./verify-stream.ts";

describe("junk", () => {
  const short = new Uint8Array(31);

  it("in place of a hash is refused, and the rest still verified", async () => {
    expect(await findingsOf(altered(2, { hash: short }))).toEqual([
      { severity: "error", code: "malformedHash", stream: demoStream, version: 2, field: "hash" },
    ]);
    expect(await findingsOf(altered(2, { chainHash: short }))).toEqual([
      {
        severity: "error",
        code: "malformedHash",
        stream: demoStream,
        version: 2,
        field: "chainHash",
      },
    ]);
    expect(await findingsOf({ ...honest, head: { version: 5, chainHash: short } })).toEqual([
      { severity: "error", code: "malformedHash", stream: demoStream, version: 5, field: "head" },
    ]);
  });

  it("in place of a chain hash hides nothing of what follows it", async () => {
    const entries = altered(2, { chainHash: short }).entries.with(2, {
      ...getEntry(3),
      chainHash: getEntry(4).chainHash,
    });
    expect((await codesOf({ ...honest, entries })).slice(0, 2)).toEqual([
      "malformedHash 2",
      "chainHashMismatch 3",
    ]);
    const last = altered(5, { chainHash: short });
    const head = { version: 5, chainHash: getEntry(4).chainHash };
    expect(await codesOf({ ...last, head })).toEqual(["malformedHash 5", "headHashMismatch 5"]);
  });

  it("in every place at once is refused without throwing", async () => {
    const junk = Object.assign(
      { ...getEntry(2) },
      { version: "2", bytes: "7b7d", hash: null, chainHash: 7 },
    );
    const entries = [getEntry(1), junk, getEntry(2)];
    const head = { version: 2, chainHash: getEntry(2).chainHash };
    expect(await codesOf({ stream: demoStream, entries, head })).toEqual([
      "malformedVersion 2",
      "malformedHash 2",
      "malformedBytes 2",
      "malformedHash 2",
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 60])("%s is no version", async (version) => {
    const entries = [{ ...getEntry(1), version }, ...honest.entries];
    const [first] = await findingsOf({ ...honest, entries });
    expect(first).toMatchObject({ code: "malformedVersion", expected: 1, found: String(version) });
  });

  it("from the reader of entries comes through as it was thrown", async () => {
    const cut = new Error("connection closed");
    function* cutOff(): Generator<StreamEntry> {
      yield getEntry(1);
      throw cut;
    }
    await expect(verifyStream({ ...honest, entries: cutOff(), hash: sha256 })).rejects.toBe(cut);
  });

  it("from the hash function is a fault of the caller", async () => {
    await expect(
      verifyStream({ ...honest, hash: () => new Uint8Array(20) }),
    ).rejects.toBeInstanceOf(RangeError);
  });
});
