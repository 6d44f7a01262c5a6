import { encodeHex } from "../bytes/hex.ts";
import { canonicalBytes } from "../canonical/canonical-bytes.ts";
import type { JsonObject } from "../canonical/json-value.ts";
import { formatCheckpoint } from "../checkpoint/checkpoint.ts";
import { bundleFormat } from "../bundle/manifest.ts";
import type { BundleScope } from "../bundle/manifest.ts";
import { memberNames, namesFor } from "../bundle/member-name.ts";
import type { MemberName } from "../bundle/member-name.ts";
import { sealOf } from "../bundle/seals.ts";
import { signRotation } from "../note/key-rotation.ts";
import { signatureType } from "../note/note-key.ts";
import { cosignText, signText } from "../note/sign-note.ts";
import type { NoteSigner } from "../note/sign-note.ts";
import { formatNote } from "../note/signed-note.ts";
import { proveConsistency, proveInclusion, rootAt } from "../tree/prove.ts";
import { aSigner } from "./ed25519.ts";
import { growTree } from "./grown-tree.ts";
import { sha256 } from "./hashes.ts";
import { chained } from "./stream.builder.ts";
import { zipOf } from "./zip.builder.ts";
import type { ZipShape } from "./zip.builder.ts";

/** A stream by its name and what its entries say; `stream` and `version` are filled in. */
export type StreamContents = readonly [stream: string, contents: readonly JsonObject[]];

/** Where an entry stands: the tree's order is by stream and version unless said. */
export type LeafPlace = Pick<BuiltLine, "stream" | "version"> & { readonly content: JsonObject };

export interface BundleWish {
  readonly streams: readonly StreamContents[];
  readonly scope?: BundleScope;
  /** Streams that have leaves but are left out, as in a scope that is not everything. */
  readonly leftOut?: readonly StreamContents[];
  readonly inLeafOrder?: (one: LeafPlace, two: LeafPlace) => number;
  /** Sizes of earlier checkpoints. */
  readonly earlier?: readonly number[];
  /** How often the key changed before the checkpoint was signed. */
  readonly rotations?: number;
  /** How many of them entries record; all unless said. */
  readonly recordedRotations?: number;
  readonly witnesses?: readonly NoteSigner[];
  readonly texts?: readonly JsonObject[];
  readonly policies?: readonly JsonObject[];
  readonly machines?: readonly JsonObject[];
}

/** A line of `entries.jsonl` before it is written. */
export interface BuiltLine {
  readonly stream: string;
  readonly version: number;
  readonly index: number;
  readonly bytes: string;
  readonly chain: string;
  readonly proof?: readonly string[];
}

/** A bundle in parts, to be packed as it is or after someone has been at it. */
export interface BuiltBundle {
  readonly lines: readonly BuiltLine[];
  readonly leaves: readonly Uint8Array[];
  readonly root: Uint8Array;
  readonly parts: ReadonlyMap<MemberName, Uint8Array>;
  readonly manifest: JsonObject;
  /** The keys of the ledger, the first one first; the last signed. */
  readonly keys: readonly NoteSigner[];
}

export const bundleOrigin = "ledger.example/demo";
export const bundleScope = { kind: "everything" } as const;

/** A text kept beside its seal, and what the entry holds of it; the salt is 32 times one byte. */
export function sealedText(
  text: string,
  salt = 9,
): { readonly sealed: string; readonly salt: string } {
  const bytes = new Uint8Array(32).fill(salt);
  return {
    sealed: encodeHex(sealOf(sha256, bytes, text)),
    salt: Buffer.from(bytes).toString("base64"),
  };
}

export const textBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));

/** What the entry of an erasure says. */
export const anErasure = (payload: JsonObject, at: string): JsonObject => ({
  action: "text.erase",
  payload,
  at,
});

/** One JSON document a line. */
export const jsonLinesOf = (values: readonly unknown[]): Uint8Array =>
  textBytes(values.map((value) => `${JSON.stringify(value)}\n`).join(""));

/** The ledger's so-manieth key. */
export const ledgerKey = async (number: number): Promise<NoteSigner> =>
  aSigner(bundleOrigin, signatureType.ed25519, 40 + number);

/** The note of a checkpoint over so many leaves. */
export async function checkpointNote(
  signer: NoteSigner,
  size: number,
  root: Uint8Array,
  witnesses: readonly NoteSigner[] = [],
): Promise<string> {
  const checkpoint = { origin: bundleOrigin, size: BigInt(size), root, extensions: [] };
  const text = formatCheckpoint(checkpoint);
  const cosignatures = await Promise.all(
    witnesses.map(async (witness) => cosignText(witness, text, 1_790_000_000n)),
  );
  return formatNote({ text, signatures: [await signText(signer, text), ...cosignatures] });
}

interface PlacedEntry extends LeafPlace {
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly chainHash: Uint8Array;
}

function placed([stream, contents]: StreamContents): readonly PlacedEntry[] {
  const whole = contents.map((content, at) => ({ ...content, stream, version: at + 1 }));
  return chained(stream, whole).entries.map((entry, at) => ({
    ...entry,
    stream,
    content: whole[at] ?? {},
  }));
}

/** An honest bundle over these streams, unless they themselves are not honest. */
export async function aBundle(wish: BundleWish): Promise<BuiltBundle> {
  const { scope = bundleScope, leftOut = [], rotations = 0, earlier = [] } = wish;
  const keys = await Promise.all(
    Array.from({ length: rotations + 1 }, async (_, number) => ledgerKey(number)),
  );
  const changes = await Promise.all(
    keys.slice(1).map(async (to, at) => ({ note: await signRotation(keys[at] ?? to, to) })),
  );
  const recorded = changes.slice(0, wish.recordedRotations ?? rotations).map((payload) => ({
    action: "key.rotate",
    payload,
  }));
  const streams: readonly StreamContents[] =
    recorded.length === 0 ? wish.streams : [...wish.streams, ["ledger/keys", recorded]];
  const all = [...streams, ...leftOut].flatMap(placed);
  const inOrder = wish.inLeafOrder === undefined ? all : all.toSorted(wish.inLeafOrder);
  const tree = await growTree(inOrder.map(({ hash }) => hash));
  const size = inOrder.length;
  const root = await rootAt(tree, BigInt(size));
  const signer = keys.at(-1) ?? (await ledgerKey(0));
  const named = new Set(streams.map(([stream]) => stream));
  const lines = await Promise.all(
    [...inOrder.entries()]
      .filter(([, { stream }]) => named.has(stream))
      .toSorted(([, one], [, two]) => byStream(one, two))
      .map(async ([index, { stream, version, bytes, chainHash }]) => ({
        stream,
        version,
        index,
        bytes: Buffer.from(bytes).toString("base64"),
        chain: encodeHex(chainHash),
        ...(scope.kind === "everything"
          ? {}
          : { proof: (await proveInclusion(tree, BigInt(index), BigInt(size))).map(encodeHex) }),
      })),
  );
  const notes = await Promise.all(
    earlier.map(async (first) => ({
      note: await checkpointNote(signer, first, await rootAt(tree, BigInt(first))),
      consistency:
        first === 0
          ? []
          : (await proveConsistency(tree, BigInt(first), BigInt(size))).map(encodeHex),
    })),
  );
  const leaves = inOrder.map(({ hash }) => hash);
  const bytesOf: Readonly<Record<MemberName, Uint8Array>> = {
    "entries.jsonl": jsonLinesOf(lines),
    "leaves.bin": new Uint8Array(Buffer.concat(leaves)),
    "checkpoint.txt": textBytes(await checkpointNote(signer, size, root, wish.witnesses)),
    "checkpoints.jsonl": jsonLinesOf(notes),
    "keys.jsonl": jsonLinesOf(changes),
    "texts.jsonl": jsonLinesOf(wish.texts ?? []),
    "policies.json": textBytes(JSON.stringify(wish.policies ?? [])),
    "machines.json": textBytes(JSON.stringify(wish.machines ?? [])),
    "documents.csv": textBytes(
      "reference,document,kind,file name,bytes,sha256,attached at,retired at\r\n",
    ),
    "report.html": textBytes("<!doctype html><title>Report</title>"),
    "manifest.json": textBytes(""),
  };
  const manifest = {
    format: bundleFormat,
    origin: bundleOrigin,
    scope: { ...scope },
    size,
    root: encodeHex(root),
    madeAt: "2026-11-28T12:00:00.000Z",
    counts: { entries: lines.length, streams: streams.length },
  };
  const kept = namesFor(scope.kind).filter((name) => name !== "manifest.json");
  const parts = new Map(kept.map((name) => [name, bytesOf[name]] as const));
  return { lines, leaves, root, parts, manifest, keys };
}

function byStream(one: LeafPlace, two: LeafPlace): number {
  if (one.stream === two.stream) return one.version - two.version;
  return one.stream < two.stream ? -1 : 1;
}

/** A bundle with other members, or another word in its manifest. */
export interface BundleChange {
  readonly parts?: Readonly<Partial<Record<MemberName, Uint8Array>>>;
  /** The members the manifest lists, if not those that are there. */
  readonly listed?: (members: readonly JsonObject[]) => readonly JsonObject[];
  readonly manifest?: JsonObject;
  /** Members left out of the file and of the manifest. */
  readonly without?: readonly MemberName[];
}

/** The parts of a bundle, its manifest made anew over them: what whoever alters a bundle would do as well. */
export function packedParts(
  { parts, manifest }: BuiltBundle,
  change: BundleChange = {},
): readonly { readonly name: string; readonly bytes: Uint8Array; readonly isDeflated: boolean }[] {
  const changed = new Map<MemberName, Uint8Array>(parts);
  for (const name of memberNames) {
    const bytes = change.parts?.[name];
    if (bytes !== undefined) changed.set(name, bytes);
    if (change.without?.includes(name) === true) changed.delete(name);
  }
  const written = memberNames.flatMap((name) => {
    const bytes = changed.get(name);
    return bytes === undefined || name === "manifest.json" ? [] : [{ name, bytes }];
  });
  const members = written.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    sha256: encodeHex(sha256(bytes)),
  }));
  const told = { ...manifest, members: change.listed?.(members) ?? members, ...change.manifest };
  return [...written, { name: "manifest.json", bytes: canonicalBytes(told) }].map((part) => ({
    ...part,
    isDeflated: part.name !== "leaves.bin",
  }));
}

/** The file of a bundle, as it is or altered. */
export function packBundle(
  bundle: BuiltBundle,
  change: BundleChange = {},
  shape: ZipShape = {},
): Uint8Array<ArrayBuffer> {
  return zipOf(packedParts(bundle, change), shape);
}
