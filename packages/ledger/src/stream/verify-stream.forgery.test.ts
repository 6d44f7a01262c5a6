import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../bytes/utf8.ts";
import { altered, getEntry, honest } from "../testing/alterations.ts";
import { sha256 } from "../testing/hashes.ts";
import { aStream, chained, demoStream } from "../testing/stream.builder.ts";
import { codesOf, findingsOf } from "../testing/verification.ts";
import { chainHash, entryHash, genesisHash } from "./chain.hash.ts";
import { verifyStream } from "./verify-stream.ts";

describe("a forger who recomputes hashes", () => {
  const forgedBytes = chained(demoStream, [{ stream: demoStream, version: 3, payload: "forged" }])
    .entries[0]?.bytes;
  const bytes = forgedBytes ?? new Uint8Array();
  const hash = entryHash(sha256, bytes);

  it("of the entry alone is found at the entry", async () => {
    expect(await codesOf(altered(3, { bytes, hash }))).toEqual(["chainHashMismatch 3"]);
  });

  it("of the entry and its chain is found where the next entry follows", async () => {
    const chain = chainHash(sha256, getEntry(2).chainHash, hash);
    expect(await codesOf(altered(3, { bytes, hash, chainHash: chain }))).toEqual([
      "chainHashMismatch 4",
    ]);
  });

  it("of everything to the end is found by the head", async () => {
    const forged = aStream(["propose", "submit", "forged", "procure", "deliver"]);
    expect(await codesOf({ ...forged, head: honest.head })).toEqual(["headHashMismatch 5"]);
  });

  it("of everything and the head is not found here: that needs a checkpoint seen outside", async () => {
    expect(await codesOf(aStream(["propose", "submit", "forged", "procure", "deliver"]))).toEqual(
      [],
    );
  });

  it("and renumbers over a hole is found by what entries say of themselves", async () => {
    const entries = [1, 2, 4, 5].map((version, index) => ({
      ...getEntry(version),
      version: index + 1,
    }));
    const [first] = await findingsOf({ ...honest, entries });
    expect(first).toMatchObject({ code: "versionMismatch", version: 3, expected: 3, found: 4 });
  });
});

describe("entries that do not belong", () => {
  it("say another stream or version than they stand at", async () => {
    const fund = "fund/0190a6a0-0000-7000-8000-000000000002";
    expect(await findingsOf(chained(demoStream, [{ stream: fund, version: 2 }]))).toEqual([
      {
        severity: "error",
        code: "streamMismatch",
        stream: demoStream,
        version: 1,
        expected: demoStream,
        found: fund,
      },
      {
        severity: "error",
        code: "versionMismatch",
        stream: demoStream,
        version: 1,
        expected: 1,
        found: 2,
      },
    ]);
  });

  it.each([[{}], [{ stream: { a: 1 }, version: [1] }], [[]], [null], ["text"]])(
    "say nothing of where they stand: %j",
    async (content) => {
      expect(await findingsOf(chained(demoStream, [content]))).toEqual([
        {
          severity: "error",
          code: "streamMismatch",
          stream: demoStream,
          version: 1,
          expected: demoStream,
        },
        { severity: "error", code: "versionMismatch", stream: demoStream, version: 1, expected: 1 },
      ]);
    },
  );

  it("are hashed well over bytes that are not canonical", async () => {
    const bytes = encodeUtf8(`{"stream":"${demoStream}", "version":1}`);
    const hash = entryHash(sha256, bytes);
    const chain = chainHash(sha256, genesisHash(sha256, demoStream), hash);
    const entries = [{ version: 1, bytes, hash, chainHash: chain }];
    expect(
      await findingsOf({ stream: demoStream, entries, head: { version: 1, chainHash: chain } }),
    ).toEqual([
      {
        severity: "error",
        code: "bytesNotCanonical",
        stream: demoStream,
        version: 1,
        fault: { path: [], reason: "notCanonical" },
      },
    ]);
  });

  it("are larger than they may be", async () => {
    const { findings } = await verifyStream({
      ...aStream(["x"]),
      hash: sha256,
      limits: { maxBytes: 10 },
    });
    expect(findings).toMatchObject([
      { code: "bytesNotCanonical", fault: { path: [], reason: "tooLarge" } },
    ]);
  });

  it("stand under another stream's name", async () => {
    const [first] = await findingsOf({ ...honest, stream: "commitment/another" });
    expect(first).toMatchObject({ code: "streamMismatch", version: 1, found: demoStream });
  });

  it("stand under what is no stream's name", async () => {
    const stream = "commitment/../another";
    expect(await verifyStream({ ...honest, stream, hash: sha256 })).toEqual({
      stream,
      checked: 0,
      findings: [{ severity: "error", code: "malformedStreamName", stream, version: 0 }],
    });
  });
});
