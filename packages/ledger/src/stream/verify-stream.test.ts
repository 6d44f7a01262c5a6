import { describe, expect, it } from "vitest";
import { encodeHex } from "../bytes/hex.ts";
import { altered, getEntry, honest, inOrder } from "../testing/alterations.ts";
import { sha256, webSha256 } from "../testing/hashes.ts";
import { aStream, demoStream, flipBit } from "../testing/stream.builder.ts";
import { codesOf, findingsOf } from "../testing/verification.ts";
import { entryHash, genesisHash } from "./chain.hash.ts";
import type { StreamEntry } from "./stream-entry.ts";
import { verifyStream } from "./verify-stream.ts";

async function* arriving(): AsyncGenerator<StreamEntry> {
  for (const entry of honest.entries) yield await Promise.resolve(entry);
}

describe("verifying an honest stream", () => {
  it("finds nothing, with node:crypto and with WebCrypto", async () => {
    const clean = { stream: demoStream, checked: 5, findings: [] };
    expect(await verifyStream({ ...honest, hash: sha256 })).toEqual(clean);
    expect(await verifyStream({ ...honest, hash: webSha256 })).toEqual(clean);
  });

  it("reads entries as they arrive", async () => {
    const verification = await verifyStream({ ...honest, entries: arriving(), hash: sha256 });
    expect(verification).toEqual({ stream: demoStream, checked: 5, findings: [] });
  });

  it("passes a head at version 0 for a stream not yet begun", async () => {
    const head = { version: 0, chainHash: genesisHash(sha256, demoStream) };
    expect(await findingsOf({ stream: demoStream, entries: [], head })).toEqual([]);
  });

  it("warns that nothing was proved where there is nothing", async () => {
    expect(await findingsOf(aStream([]))).toEqual([
      { severity: "warning", code: "nothingToVerify", stream: demoStream, version: 0 },
    ]);
  });
});

describe("one alteration is one finding", () => {
  it("a flipped byte of the entry", async () => {
    const { bytes, hash } = getEntry(3);
    const flipped = flipBit(bytes, 100);
    expect(await findingsOf(altered(3, { bytes: flipped }))).toEqual([
      {
        severity: "error",
        code: "entryHashMismatch",
        stream: demoStream,
        version: 3,
        expected: encodeHex(entryHash(sha256, flipped)),
        found: encodeHex(hash),
      },
    ]);
  });

  it("a flipped byte of the entry, with WebCrypto", async () => {
    const forged = altered(3, { bytes: flipBit(getEntry(3).bytes, 100) });
    const { findings } = await verifyStream({ ...forged, hash: webSha256 });
    expect(findings).toMatchObject([{ code: "entryHashMismatch", version: 3 }]);
  });

  it("a flipped byte of the entry's hash", async () => {
    expect(await codesOf(altered(3, { hash: flipBit(getEntry(3).hash, 8) }))).toEqual([
      "entryHashMismatch 3",
    ]);
  });

  it("a flipped byte of the chain hash, in the middle and at the end", async () => {
    for (const version of [1, 3, 5]) {
      const { chainHash: kept } = getEntry(version);
      const flipped = flipBit(kept, 255);
      expect(await findingsOf(altered(version, { chainHash: flipped }))).toEqual([
        {
          severity: "error",
          code: "chainHashMismatch",
          stream: demoStream,
          version,
          expected: encodeHex(kept),
          found: encodeHex(flipped),
        },
      ]);
    }
  });

  it("flipped chain hashes in a row, one finding each", async () => {
    const entries = honest.entries.map((entry) =>
      [2, 3, 4].includes(entry.version)
        ? { ...entry, chainHash: flipBit(entry.chainHash, entry.version) }
        : entry,
    );
    expect(await codesOf({ ...honest, entries })).toEqual([
      "chainHashMismatch 2",
      "chainHashMismatch 3",
      "chainHashMismatch 4",
    ]);
  });

  it("a missing entry, named by its own version", async () => {
    expect(await findingsOf(inOrder(1, 2, 4, 5))).toEqual([
      {
        severity: "error",
        code: "versionGap",
        stream: demoStream,
        version: 3,
        expected: 3,
        found: 4,
      },
    ]);
    expect(await codesOf(inOrder(3, 4, 5))).toEqual(["versionGap 1"]);
  });

  it("an entry told twice", async () => {
    expect(await codesOf(inOrder(1, 2, 2, 3, 4, 5))).toEqual(["versionRepeated 2"]);
    expect(await codesOf(inOrder(1, 2, 3, 2, 4, 5))).toEqual(["versionOutOfOrder 2"]);
  });

  it("a missing tail, shown by the head", async () => {
    expect(await findingsOf(inOrder(1, 2, 3))).toEqual([
      {
        severity: "error",
        code: "headVersionMismatch",
        stream: demoStream,
        version: 4,
        expected: 5,
        found: 3,
      },
    ]);
  });

  it("a head put back", async () => {
    const head = { version: 2, chainHash: getEntry(2).chainHash };
    expect(await findingsOf({ ...honest, head })).toEqual([
      {
        severity: "error",
        code: "headVersionMismatch",
        stream: demoStream,
        version: 3,
        expected: 2,
        found: 5,
      },
    ]);
  });

  it("a flipped byte of the head", async () => {
    const { chainHash: kept } = getEntry(5);
    const flipped = flipBit(kept, 0);
    expect(await findingsOf({ ...honest, head: { version: 5, chainHash: flipped } })).toEqual([
      {
        severity: "error",
        code: "headHashMismatch",
        stream: demoStream,
        version: 5,
        expected: encodeHex(kept),
        found: encodeHex(flipped),
      },
    ]);
  });

  it("a head taken away", async () => {
    expect(await findingsOf({ ...honest, head: undefined })).toEqual([
      { severity: "error", code: "headMissing", stream: demoStream, version: 5, expected: 5 },
    ]);
  });

  it("every entry taken away", async () => {
    expect(await findingsOf({ ...honest, entries: [] })).toEqual([
      {
        severity: "error",
        code: "emptyStreamWithHead",
        stream: demoStream,
        version: 1,
        expected: 5,
        found: 0,
      },
    ]);
  });
});
