import { createHash } from "node:crypto";
import { parseCheckpoint, parseNote, verifyConsistency, verifyInclusion } from "@tiltas/ledger";
import { expect } from "vitest";
import type { OpenedBundle } from "./opened-bundle.ts";

export type EntryLine = {
  readonly stream: string;
  readonly version: number;
  readonly index: number;
  readonly bytes: string;
  readonly chain: string;
  readonly proof?: readonly string[];
};

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hash = (bytes: Uint8Array): Uint8Array => new Uint8Array(sha256(bytes));
const hexed = (hashes: readonly string[]) => hashes.map((text) => Buffer.from(text, "hex"));

const leafOf = ({ bytes }: EntryLine): Buffer =>
  sha256(Uint8Array.of(0), Buffer.from(bytes, "base64"));

const rootOver = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return only;
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sha256(Uint8Array.of(1), rootOver(leaves.slice(0, split)), rootOver(leaves.slice(split)));
};

const byPlace = (a: EntryLine, b: EntryLine): number =>
  Buffer.compare(Buffer.from(a.stream), Buffer.from(b.stream)) || a.version - b.version;

/** Recomputes what steps 1 to 4 of docs/evidence-bundle.md ask for, the signatures left to those who have the key. */
export const mustProve = async (bundle: OpenedBundle): Promise<readonly EntryLine[]> => {
  const manifest = bundle.json<{
    scope: { kind: string };
    size: number;
    root: string;
    origin: string;
    counts: { entries: number; streams: number };
    members: { name: string; bytes: number; sha256: string }[];
  }>("manifest.json");
  expect(bundle.names).toEqual([...manifest.members.map(({ name }) => name), "manifest.json"]);
  for (const { name, bytes, sha256: stated } of manifest.members)
    expect([name, bytes, stated]).toEqual([
      name,
      bundle.bytes(name).length,
      sha256(bundle.bytes(name)).toString("hex"),
    ]);

  const checkpoint = parseCheckpoint(parseNote(bundle.text("checkpoint.txt")).text);
  expect(manifest).toMatchObject({
    origin: checkpoint.origin,
    size: Number(checkpoint.size),
    root: Buffer.from(checkpoint.root).toString("hex"),
  });

  const entries = bundle.lines<EntryLine>("entries.jsonl");
  expect(entries).toEqual(entries.toSorted(byPlace));
  expect(manifest.counts).toEqual({
    entries: entries.length,
    streams: new Set(entries.map(({ stream }) => stream)).size,
  });
  let chain: Buffer = Buffer.alloc(0);
  let last = { stream: "", version: 0 };
  for (const entry of entries) {
    const isNew = entry.stream !== last.stream;
    expect(entry.version).toBe(isNew ? 1 : last.version + 1);
    if (isNew) chain = sha256(Uint8Array.of(2), Buffer.from(entry.stream));
    chain = sha256(Uint8Array.of(2), chain, leafOf(entry));
    expect(entry.chain).toBe(chain.toString("hex"));
    last = entry;
  }

  const root = Buffer.from(checkpoint.root);
  if (manifest.scope.kind === "everything") {
    const leaves = bundle.bytes("leaves.bin");
    const placed = entries.toSorted((a, b) => a.index - b.index).map(leafOf);
    expect(Buffer.concat(placed)).toEqual(leaves);
    expect(rootOver(placed)).toEqual(root);
  } else
    for (const entry of entries)
      expect(
        await verifyInclusion({
          hash,
          leaf: new Uint8Array(leafOf(entry)),
          index: BigInt(entry.index),
          size: checkpoint.size,
          root: checkpoint.root,
          proof: hexed(entry.proof ?? []),
        }),
      ).toEqual({ ok: true });

  let size = 0n;
  for (const { note, consistency } of bundle.lines<{ note: string; consistency: string[] }>(
    "checkpoints.jsonl",
  )) {
    const earlier = parseCheckpoint(parseNote(note).text);
    expect(earlier.size > size && earlier.size < checkpoint.size).toBe(true);
    ({ size } = earlier);
    expect(
      await verifyConsistency({
        hash,
        first: earlier,
        second: checkpoint,
        proof: hexed(consistency),
      }),
    ).toEqual({ ok: true });
  }
  return entries;
};
