import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aJsonValue } from "../testing/canonical.arbitrary.ts";
import { aStream, flipBit } from "../testing/stream.builder.ts";
import type { BuiltStream } from "../testing/stream.builder.ts";
import { findingsOf } from "../testing/verification.ts";
import type { StreamEntry } from "./stream-entry.ts";

const anHonestStream = fc
  .array(aJsonValue, { minLength: 1, maxLength: 8 })
  .map((payloads) => aStream(payloads));

/** An honest stream of at least `least` entries, with one of them by index. */
function aStreamAndIndex(least: number): fc.Arbitrary<readonly [BuiltStream, number]> {
  return fc
    .array(aJsonValue, { minLength: least, maxLength: 8 })
    .chain((payloads) =>
      fc.tuple(fc.constant(aStream(payloads)), fc.nat({ max: payloads.length - 1 })),
    );
}

function replaced(built: BuiltStream, index: number, entry: StreamEntry): BuiltStream {
  return { ...built, entries: built.entries.with(index, entry) };
}

function getEntry(built: BuiltStream, index: number): StreamEntry {
  const entry = built.entries[index];
  if (entry === undefined) throw new RangeError(`no entry at ${index}`);
  return entry;
}

describe("of any stream", () => {
  it("nothing is found while it is honest", async () => {
    await fc.assert(
      fc.asyncProperty(anHonestStream, async (built) => {
        expect(await findingsOf(built)).toEqual([]);
      }),
    );
  });

  it("any flipped bit of bytes, hash or chain hash is one finding that names its version", async () => {
    const aField = fc.constantFrom("bytes", "hash", "chainHash");
    await fc.assert(
      fc.asyncProperty(
        aStreamAndIndex(1),
        aField,
        fc.nat(),
        async ([built, index], field, seed) => {
          const entry = getEntry(built, index);
          const flipped = flipBit(entry[field], seed % (entry[field].length * 8));
          const findings = await findingsOf(replaced(built, index, { ...entry, [field]: flipped }));
          const code = field === "chainHash" ? "chainHashMismatch" : "entryHashMismatch";
          expect(findings.map((finding) => [finding.code, finding.version])).toEqual([
            [code, index + 1],
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any flipped bit of a version is found, and the version it was is named", async () => {
    await fc.assert(
      fc.asyncProperty(aStreamAndIndex(1), fc.nat({ max: 30 }), async ([built, index], bit) => {
        const entry = getEntry(built, index);
        const findings = await findingsOf(
          replaced(built, index, { ...entry, version: entry.version ^ (1 << bit) }),
        );
        expect(
          findings.some(({ version, expected, found }) =>
            [version, expected, found].includes(index + 1),
          ),
        ).toBe(true);
      }),
    );
  });

  it("any flipped bit of the head is found at the head", async () => {
    await fc.assert(
      fc.asyncProperty(anHonestStream, fc.nat({ max: 255 }), async (built, bit) => {
        if (built.head === undefined) throw new Error("a stream with entries has a head");
        const head = { ...built.head, chainHash: flipBit(built.head.chainHash, bit) };
        expect(await findingsOf({ ...built, head })).toMatchObject([
          { code: "headHashMismatch", version: built.entries.length },
        ]);
      }),
    );
  });

  it("a dropped entry is named, the last one included", async () => {
    await fc.assert(
      fc.asyncProperty(aStreamAndIndex(2), async ([built, index]) => {
        const findings = await findingsOf({ ...built, entries: built.entries.toSpliced(index, 1) });
        const code = index === built.entries.length - 1 ? "headVersionMismatch" : "versionGap";
        expect(findings).toMatchObject([{ code, version: index + 1 }]);
      }),
    );
  });

  it("a tail cut to any length is named where it was cut", async () => {
    await fc.assert(
      fc.asyncProperty(aStreamAndIndex(1), async ([built, index]) => {
        const findings = await findingsOf({ ...built, entries: built.entries.slice(0, index) });
        const code = index === 0 ? "emptyStreamWithHead" : "headVersionMismatch";
        expect(findings).toMatchObject([{ code, version: index + 1 }]);
      }),
    );
  });

  it("two entries read in each other's place are found at the first", async () => {
    await fc.assert(
      fc.asyncProperty(aStreamAndIndex(2), fc.nat(), async ([built, index], seed) => {
        const partner = (index + 1 + (seed % (built.entries.length - 1))) % built.entries.length;
        const entries = built.entries
          .with(index, getEntry(built, partner))
          .with(partner, getEntry(built, index));
        expect((await findingsOf({ ...built, entries }))[0]).toMatchObject({
          code: "versionGap",
          version: Math.min(index, partner) + 1,
        });
      }),
    );
  });

  it("two entries that changed versions are found at the first", async () => {
    await fc.assert(
      fc.asyncProperty(aStreamAndIndex(2), fc.nat(), async ([built, index], seed) => {
        const partner = (index + 1 + (seed % (built.entries.length - 1))) % built.entries.length;
        const entries = built.entries
          .with(index, { ...getEntry(built, partner), version: index + 1 })
          .with(partner, { ...getEntry(built, index), version: partner + 1 });
        expect((await findingsOf({ ...built, entries }))[0]).toMatchObject({
          code: "versionMismatch",
          version: Math.min(index, partner) + 1,
        });
      }),
    );
  });

  it("an inserted entry is found, with the later ones renumbered or not", async () => {
    await fc.assert(
      fc.asyncProperty(aStreamAndIndex(1), aJsonValue, async ([built, index], payload) => {
        const forged = { ...getEntry(aStream([payload]), 0), version: index + 1 };
        const before = built.entries.slice(0, index);
        const after = built.entries.slice(index);
        const repeated = await findingsOf({ ...built, entries: [...before, forged, ...after] });
        expect(repeated).toContainEqual(
          expect.objectContaining({ code: "versionRepeated", version: index + 1 }),
        );
        const later = after.map((entry) => ({ ...entry, version: entry.version + 1 }));
        const renumbered = await findingsOf({ ...built, entries: [...before, forged, ...later] });
        expect(renumbered).toContainEqual(
          expect.objectContaining({ code: "versionMismatch", version: index + 2 }),
        );
      }),
    );
  });
});
