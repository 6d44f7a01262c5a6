import { entryHash } from "../stream/chain.hash.ts";
import { jsonLinesOf, packBundle } from "./bundle.builder.ts";
import { sha256 } from "./hashes.ts";
import {
  at,
  attack,
  flippedBase64,
  flippedHex,
  honestBundle,
  lines,
  one,
  partLines,
  rechained,
  saying,
  swap,
  two,
} from "./bundle-tampering.ts";
import type { BundleAttack } from "./bundle-tampering.ts";

/** Attacks on the entries of a bundle, the manifest made anew over them. */
export const entryAttacks: readonly BundleAttack[] = [
  attack(
    "one bit of an entry flipped",
    "chainHashMismatch",
    lines(at(1, ({ bytes }) => ({ bytes: flippedBase64(bytes) }))),
  ),
  attack(
    "an entry rewritten and its chain with it",
    "leafMismatch",
    lines((all) =>
      rechained(at(1, () => saying({ says: "submit twice", stream: one, version: 2 }))(all)),
    ),
  ),
  attack("an entry rewritten with leaf and chain", "rootMismatch", async () => {
    const built = await honestBundle();
    const forged = rechained(
      at(1, () => saying({ says: "submit twice", stream: one, version: 2 }))(built.lines),
    );
    const hashes = forged.map(({ bytes }) => entryHash(sha256, Buffer.from(bytes, "base64")));
    return packBundle(built, {
      parts: {
        "entries.jsonl": jsonLinesOf(forged),
        "leaves.bin": new Uint8Array(Buffer.concat(hashes)),
      },
    });
  }),
  attack(
    "an entry rewritten in a part of the ledger",
    "inclusionNotProved",
    partLines((all) =>
      rechained(at(1, () => saying({ says: "submit twice", stream: one, version: 2 }))(all)),
    ),
  ),
  attack(
    "bytes that are not canonical",
    "bytesNotCanonical",
    lines(
      at(0, ({ bytes }) => ({
        bytes: Buffer.from(` ${Buffer.from(bytes, "base64").toString("utf8")}`).toString("base64"),
      })),
    ),
  ),
  attack(
    "one digit of a chain hash changed",
    "chainHashMismatch",
    lines(at(2, ({ chain }) => ({ chain: flippedHex(chain) }))),
  ),
  attack(
    "one digit of a proof changed",
    "inclusionNotProved",
    partLines(
      at(1, ({ proof = [] }) => ({ proof: [flippedHex(proof[0] ?? ""), ...proof.slice(1)] })),
    ),
  ),
  attack(
    "a proof cut short",
    "inclusionNotProved",
    partLines(at(1, ({ proof = [] }) => ({ proof: proof.slice(1) }))),
  ),
  attack("a proof taken away", "proofMissing", partLines(at(1, () => ({ proof: undefined })))),
  attack(
    "an entry dropped",
    "versionGap",
    lines((all) => all.filter((_, place) => place !== 1)),
  ),
  attack(
    "the tail of a stream cut off",
    "leafWithoutEntry",
    lines((all) => all.filter((_, place) => place !== 2)),
  ),
  attack(
    "a whole stream dropped",
    "leafWithoutEntry",
    lines((all) => all.filter(({ stream }) => stream !== two)),
  ),
  attack(
    "two entries of a stream exchanged",
    "versionOutOfOrder",
    lines((all) => swap(all, 0, 1)),
  ),
  attack(
    "two entries exchanged and their versions with them",
    "streamMismatch",
    lines(at(0, () => saying({ says: "propose", stream: two, version: 1 }))),
  ),
  attack(
    "an entry given twice",
    "versionRepeated",
    lines((all) => all.flatMap((line, place) => (place === 1 ? [line, line] : [line]))),
  ),
  attack(
    "an entry inserted and the chain repaired",
    "indexOutOfRange",
    lines((all) =>
      rechained([
        ...all.slice(0, 3),
        {
          stream: one,
          version: 4,
          index: 99,
          chain: "",
          ...saying({ says: "approve", stream: one, version: 4 }),
        },
        ...all.slice(3),
      ]),
    ),
  ),
  attack("an entry that takes another's leaf", "indexTwice", lines(at(4, () => ({ index: 3 })))),
  attack(
    "a stream out of order",
    "streamOutOfOrder",
    lines((all) => [...all.slice(3), ...all.slice(0, 3)]),
  ),
  attack(
    "a stream of a name no stream has",
    "malformedStreamName",
    lines((all) => [
      ...all,
      {
        stream: "secret/x",
        version: 1,
        index: 6,
        chain: "0".repeat(64),
        ...saying({ stream: "secret/x", version: 1 }),
      },
    ]),
  ),
  attack(
    "an entry that says another version of itself",
    "versionMismatch",
    lines((all) =>
      rechained(at(2, () => saying({ says: "comment", stream: one, version: 4 }))(all)),
    ),
  ),
  attack("a line that is no entry", "lineMalformed", lines(at(2, () => ({ index: -1 })))),
  attack("lines that do not end", "lineMalformed", async () => {
    const built = await honestBundle();
    const bytes = built.parts.get("entries.jsonl") ?? new Uint8Array();
    return packBundle(built, { parts: { "entries.jsonl": bytes.slice(0, -1) } });
  }),
];
