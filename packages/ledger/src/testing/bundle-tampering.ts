import { encodeHex } from "../bytes/hex.ts";
import type { JsonObject } from "../canonical/json-value.ts";
import { entryHash, chainHash, genesisHash } from "../stream/chain.hash.ts";
import { canonicalBytes } from "../canonical/canonical-bytes.ts";
import {
  aBundle,
  jsonLinesOf,
  packBundle,
  packedParts,
  sealedText,
  textBytes,
} from "./bundle.builder.ts";
import type { BuiltBundle, BuiltLine, BundleChange } from "./bundle.builder.ts";
import { sha256 } from "./hashes.ts";
import { flipBit } from "./stream.builder.ts";
import { zipOf } from "./zip.builder.ts";

export type File = Uint8Array<ArrayBuffer>;

/** One way to be at a bundle, and what must be found. */
export interface BundleAttack {
  readonly name: string;
  readonly code: string;
  readonly make: () => Promise<File>;
}

export const one = "commitment/0190a6a0-0000-7000-8000-000000000001";
export const two = "commitment/0190a6a0-0000-7000-8000-000000000002";
const kept = sealedText("A name the law may make erasable");
export const chart = { id: "commitment", states: ["proposed", "approved"] };

export const wish = {
  streams: [
    [
      one,
      [{ says: "propose" }, { says: "submit" }, { says: "comment", text: { sealed: kept.sealed } }],
    ],
    [two, [{ says: "propose" }, { says: "withdraw" }]],
    ["policy/sample", [{ says: "adopt" }]],
  ],
  earlier: [2, 4],
  texts: [
    {
      stream: one,
      version: 3,
      pointer: "/text",
      salt: kept.salt,
      text: "A name the law may make erasable",
    },
  ],
  machines: [
    { id: "commitment", version: 1, chart, sha256: encodeHex(sha256(canonicalBytes(chart))) },
  ],
} as const;

/** Everything there is, in a bundle no one has been at. */
export const honestBundle = async (rotations = 0): Promise<BuiltBundle> =>
  aBundle({ ...wish, rotations });

/** One commitment of it, by proofs. */
export const honestPart = async (): Promise<BuiltBundle> =>
  aBundle({
    ...wish,
    streams: [wish.streams[0], wish.streams[2]],
    leftOut: [wish.streams[1]],
    scope: { kind: "commitment", references: ["LT-2026-0001"] },
  });

export type Lines = (lines: readonly BuiltLine[]) => readonly BuiltLine[];

const withLines = async (
  bundle: Promise<BuiltBundle>,
  change: Lines,
  more: BundleChange = {},
): Promise<File> => {
  const built = await bundle;
  const lines = change(built.lines);
  const counts = {
    entries: lines.length,
    streams: new Set(lines.map(({ stream }) => stream)).size,
  };
  return packBundle(built, {
    ...more,
    parts: { "entries.jsonl": jsonLinesOf(lines), ...more.parts },
    manifest: { counts, ...more.manifest },
  });
};

/** Lines of everything, the manifest made anew over them. */
export const lines = (change: Lines) => async (): Promise<File> =>
  withLines(honestBundle(), change);
export const partLines = (change: Lines) => async (): Promise<File> =>
  withLines(honestPart(), change);
export const changed =
  (change: BundleChange, rotations = 0) =>
  async (): Promise<File> =>
    packBundle(await honestBundle(rotations), change);

export const at =
  (place: number, change: (line: BuiltLine) => object): Lines =>
  (all) =>
    all.map((line, index) => (index === place ? { ...line, ...change(line) } : line));

export const flippedBase64 = (text: string): string =>
  Buffer.from(flipBit(Buffer.from(text, "base64"), 85)).toString("base64");

export const flippedHex = (text: string): string =>
  `${text.startsWith("0") ? "1" : "0"}${text.slice(1)}`;

/** The entries of a stream hashed and chained again, as whoever holds the database can. */
export const rechained = (all: readonly BuiltLine[]): readonly BuiltLine[] => {
  let tail = new Uint8Array() as Uint8Array;
  let stream = "";
  return all.map((line) => {
    if (line.stream !== stream) tail = genesisHash(sha256, line.stream);
    stream = line.stream;
    tail = chainHash(sha256, tail, entryHash(sha256, Buffer.from(line.bytes, "base64")));
    return { ...line, chain: encodeHex(tail) };
  });
};

export const saying = (content: JsonObject): Pick<BuiltLine, "bytes"> => ({
  bytes: Buffer.from(canonicalBytes(content)).toString("base64"),
});

export const swap = <Item>(items: readonly Item[], left: number, right: number): readonly Item[] =>
  items.map((item, place) =>
    place === left ? (items[right] ?? item) : place === right ? (items[left] ?? item) : item,
  );

export const note = async (change: (built: BuiltBundle) => Promise<string>): Promise<File> => {
  const built = await honestBundle();
  return packBundle(built, { parts: { "checkpoint.txt": textBytes(await change(built)) } });
};

export const textOf = (
  { parts }: BuiltBundle,
  name: "checkpoint.txt" | "checkpoints.jsonl" | "keys.jsonl",
) => new TextDecoder().decode(parts.get(name));

export const leavesOf = ({ leaves }: BuiltBundle): Uint8Array =>
  new Uint8Array(Buffer.concat(leaves));

export const inEarlier = (change: (text: string) => string) => async (): Promise<File> => {
  const built = await honestBundle();
  const text = change(textOf(built, "checkpoints.jsonl"));
  return packBundle(built, { parts: { "checkpoints.jsonl": textBytes(text) } });
};

export const text = (change: object, ...more: readonly object[]) =>
  changed({ parts: { "texts.jsonl": jsonLinesOf([{ ...wish.texts[0], ...change }, ...more]) } });

export const zipped =
  (change: (parts: ReturnType<typeof packedParts>) => Parameters<typeof zipOf>) =>
  async (): Promise<File> =>
    zipOf(...change(packedParts(await honestBundle())));

export const junk = textBytes("junk that belongs to nobody");

export function attack(name: string, code: string, make: () => Promise<File>): BundleAttack {
  return { name, code, make };
}

export function changedShape(shape: Parameters<typeof zipOf>[1]): () => Promise<File> {
  return async () => packBundle(await honestBundle(), {}, shape);
}
