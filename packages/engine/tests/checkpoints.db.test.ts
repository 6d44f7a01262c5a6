import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parseInstant } from "@tiltas/domain";
import {
  appendLeaf,
  ed25519Verification,
  emptyFrontier,
  parseNote,
  parseVerifier,
  rootOf,
  verifyConsistency,
  verifyInclusion,
  verifyNote,
} from "@tiltas/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSignerWorld, type SignerWorld } from "./signer-world.ts";

const hash = (preimage: Uint8Array): Uint8Array => createHash("sha256").update(preimage).digest();
const verify = ed25519Verification(globalThis.crypto.subtle);

let world: SignerWorld;
beforeAll(async () => {
  world = await openSignerWorld();
});
afterAll(async () => world.close());

const leaves = async (): Promise<readonly Uint8Array[]> => {
  const { rows } = await world.opened.superuser.query<{ entry_hash: Buffer }>(
    "SELECT entry_hash FROM leaf ORDER BY index",
  );
  return rows.map(({ entry_hash }) => entry_hash);
};

const rootOver = async (hashes: readonly Uint8Array[]): Promise<Uint8Array> => {
  let frontier = emptyFrontier;
  for (const leaf of hashes) ({ frontier } = await appendLeaf(hash, frontier, leaf));
  return rootOf(hash, frontier);
};

const given = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("nothing was found");
  return value;
};

test("the first round makes a key only its owner reads, and signs the root over all leaves with it", async () => {
  expect(await world.sign()).toBe(true);
  const checkpoint = await world.newest();
  const all = await leaves();
  expect(checkpoint.size).toBe(BigInt(all.length));
  expect(Buffer.from(checkpoint.root)).toEqual(Buffer.from(await rootOver(all)));
  for (const name of ["ledger-key", "ledger-signed"])
    expect((await stat(join(world.folder, name))).mode & 0o777).toBe(0o600);
  const word = given(await world.engine.publicLedger.findKey());
  const key = await parseVerifier(hash, word);
  const note = given(await world.engine.publicLedger.findCheckpoint());
  expect(await verifyNote(parseNote(note), [key], verify)).toMatchObject({ ok: true });
  expect(checkpoint.origin).toBe(key.name);
  expect(await world.remembered()).toBe(note);
  expect(world.said.filter((line) => line.includes(word))).toHaveLength(1);
});

test("every leaf is proved in every checkpoint, and every checkpoint in every later one", async () => {
  const { publicLedger } = world.engine;
  const heads = [await world.newest()];
  for (const count of [1, 2, 5, 9]) {
    await world.record(count);
    expect(await world.sign()).toBe(true);
    heads.push(await world.newest());
  }
  const all = await leaves();
  for (const second of heads) {
    for (const [index, leaf] of all.slice(0, Number(second.size)).entries()) {
      const place = { index: BigInt(index), size: second.size };
      const proof = given(await publicLedger.findInclusion(place.index, place.size));
      const question = { hash, ...place, leaf, root: second.root, proof };
      expect(await verifyInclusion(question)).toEqual({ ok: true });
    }
    for (const first of heads.filter(({ size }) => size <= second.size)) {
      const proof = given(await publicLedger.findConsistency(first.size, second.size));
      expect(await verifyConsistency({ hash, first, second, proof })).toEqual({ ok: true });
    }
    expect(parseNote(given(await publicLedger.findCheckpointOf(second.size))).text).toContain(
      `\n${second.size}\n`,
    );
  }
  expect(new Set(heads.map(({ size }) => size)).size).toBe(5);
});

test("nothing is signed when nothing was added", async () => {
  const before = await world.newest();
  expect(await world.engine.signLedger()).toBe(0);
  expect(await world.newest()).toEqual(before);
});

test("entries, tiles and places are found as they are, and nothing beyond the tree", async () => {
  const { publicLedger } = world.engine;
  const all = await leaves();
  const size = BigInt(all.length);
  const last = size - 1n;
  const bytes = given(await publicLedger.findEntryBytes(last));
  expect(hash(Buffer.concat([Uint8Array.of(0), bytes]))).toEqual(all.at(-1));
  const { rows } = await world.opened.superuser.query<{ stream: string; version: number }>(
    "SELECT stream, version FROM leaf ORDER BY index DESC LIMIT 1",
  );
  const { stream, version } = given(rows[0]);
  expect(await publicLedger.findLeaf(stream, version)).toEqual({ index: last, hash: all.at(-1) });
  expect(await publicLedger.findLeaf(stream, version + 1)).toBeUndefined();
  const tile = given(await publicLedger.findTile(`0/000.p/${size}`));
  expect(Buffer.from(tile)).toEqual(Buffer.concat(all));
  for (const path of [`0/000.p/${size + 1n}`, "0/000", "1/000.p/1", "0/x001/000.p/1"])
    expect(await publicLedger.findTile(path)).toBeUndefined();
  const far = 2n ** 64n - 1n;
  expect(await publicLedger.findInclusion(size, size)).toBeUndefined();
  expect(await publicLedger.findInclusion(0n, far)).toBeUndefined();
  expect(await publicLedger.findConsistency(0n, size)).toBeUndefined();
  expect(await publicLedger.findConsistency(2n, 1n)).toBeUndefined();
  expect(await publicLedger.findConsistency(1n, size + 1n)).toBeUndefined();
  expect(await publicLedger.findCheckpointOf(far)).toBeUndefined();
  expect(await publicLedger.findEntryBytes(far)).toBeUndefined();
});

test("a checkpoint is due after so many entries, or after so long if anything was added", async () => {
  let now = Date.parse("2026-03-02T08:00:00.000Z");
  const clock = { now: () => parseInstant(new Date(now).toISOString()) };
  const slow = await openSignerWorld({ clock, checkpoints: { everyMs: 10_000, everyEntries: 5 } });
  try {
    expect(await slow.sign()).toBe(true);
    const first = await slow.newest();
    const signedAfter = async (count: number, seconds: number): Promise<bigint> => {
      await slow.record(count);
      now += 1000 * seconds;
      expect(await slow.sign()).toBe(true);
      return (await slow.newest()).size - first.size;
    };
    expect(await signedAfter(4, 9)).toBe(0n);
    expect(await signedAfter(1, 0)).toBe(5n);
    expect(await signedAfter(1, 9)).toBe(5n);
    expect(await signedAfter(0, 1)).toBe(6n);
    expect(await signedAfter(0, 60)).toBe(6n);
  } finally {
    await slow.close();
  }
});

test("several servers with one key sign one tree, while commands go on", async () => {
  const another = await world.opened.openAnother();
  const third = await world.opened.openAnother();
  const progress = { isWriting: true };
  const write = async (): Promise<void> => {
    for (let rounds = 0; rounds < 8; rounds += 1) await world.record(3);
    progress.isWriting = false;
  };
  const signOn = async (by: typeof another): Promise<void> => {
    while (progress.isWriting) expect(await world.sign(by)).toBe(true);
  };
  await Promise.all([write(), signOn(world.engine), signOn(another), signOn(third)]);
  expect(await world.sign(third)).toBe(true);
  const head = await world.newest();
  expect(Buffer.from(head.root)).toEqual(Buffer.from(await rootOver(await leaves())));
  expect((await world.engine.verify({})).findings).toEqual([]);
});

test("a backlog of many thousand leaves is caught up round by round to the right root", async () => {
  await world.tamper(`INSERT INTO leaf (index, stream, version, entry_hash)
    SELECT (SELECT max(index) FROM leaf) + n, 'fund/bulk', n, sha256(n::text::bytea) FROM generate_series(1, 9001) AS n`);
  for (let rounds = 0; rounds < 4; rounds += 1) expect(await world.sign()).toBe(true);
  const head = await world.newest();
  const all = await leaves();
  expect(head.size).toBe(BigInt(all.length));
  expect(Buffer.from(head.root)).toEqual(Buffer.from(await rootOver(all)));
  const full = given(await world.engine.publicLedger.findTile("1/000.p/16"));
  expect(full).toHaveLength(16 * 32);
  expect(full.subarray(0, 32)).toEqual(Buffer.from(await rootOver(all.slice(0, 256))));
});
