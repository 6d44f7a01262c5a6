import { createHash } from "node:crypto";
import {
  cosignText,
  formatNote,
  formatVerifier,
  makeSigner,
  type NoteSigner,
  parseNote,
  parseVerifier,
  type SignatureType,
  signatureType,
  verifyNote,
} from "@tiltas/ledger";
import type { CosignatureFault, Engine } from "@tiltas/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifySignature } from "../src/checkpoints/signed-checkpoint.ts";
import { openSignerWorld, type SignerWorld } from "./signer-world.ts";

const hash = (preimage: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha256").update(preimage).digest());

const aSigner = async (
  name: string,
  byte: number,
  type: SignatureType = signatureType.cosignature,
): Promise<NoteSigner> =>
  makeSigner(globalThis.crypto.subtle, hash, { name, type, seed: new Uint8Array(32).fill(byte) });

const first = await aSigner("auditor.example/first", 1);
const second = await aSigner("auditor.example/second", 2);
const stranger = await aSigner("auditor.example/first", 3);
const wordOf = ({ verifier }: NoteSigner): string => formatVerifier(verifier);

let world: SignerWorld;
let engine: Engine;
beforeAll(async () => {
  const witnessKeys = [wordOf(first), wordOf(second)];
  world = await openSignerWorld({ checkpoints: { everyMs: 0, everyEntries: 1, witnessKeys } });
  ({ engine } = world);
  await world.record(5);
  await world.sign();
});
afterAll(async () => world.close());

const now = (): bigint => BigInt(Math.floor(Date.now() / 1000));
const newestNote = async (): Promise<string> => (await engine.publicLedger.findCheckpoint()) ?? "";

/** The newest checkpoint with a line of a witness, as `tiltas witness` sends it. */
const cosigned = async (by: NoteSigner, time = now(), note?: string): Promise<string> => {
  const { text, signatures } = parseNote(note ?? (await newestNote()));
  return formatNote({ text, signatures: [...signatures, await cosignText(by, text, time)] });
};

const handBack = async (note: string) => engine.publicLedger.keepCosignature(note);
const kept = async (): Promise<number> =>
  (await world.opened.superuser.query("SELECT FROM cosignature")).rowCount ?? 0;

test("a witness's cosignature is kept once, and shown with the checkpoint it is of", async () => {
  const time = now();
  expect(await handBack(await cosigned(first, time))).toEqual({ ok: true, added: 1 });
  expect(await handBack(await cosigned(first, time + 1n))).toEqual({ ok: true, added: 0 });
  expect(await handBack(await cosigned(second, time))).toEqual({ ok: true, added: 1 });
  const shown = parseNote(await newestNote());
  const ledger = await parseVerifier(hash, (await engine.publicLedger.findKey()) ?? "");
  const verdict = await verifyNote(
    shown,
    [ledger, first.verifier, second.verifier],
    verifySignature,
  );
  expect(verdict).toMatchObject({ ok: true, signed: [{}, { time }, { time }] });
  expect(await engine.ledgerStanding()).toMatchObject({
    witnesses: [
      { name: "auditor.example/first", last: { size: String((await world.newest()).size) } },
      { name: "auditor.example/second", last: { at: new Date(Number(time) * 1000).toISOString() } },
    ],
  });
  expect((await engine.verify({})).findings).toEqual([]);
});

test("when the ledger has grown on, the newest checkpoint a witness signed is still had", async () => {
  const before = await newestNote();
  await world.record(2);
  await world.sign();
  expect(parseNote(await newestNote()).signatures).toHaveLength(1);
  expect(await engine.publicLedger.findCosignedCheckpoint()).toBe(before);
  expect(await handBack(await cosigned(first, now(), before))).toEqual({ ok: true, added: 0 });
});

const cases: readonly (readonly [string, CosignatureFault, () => Promise<string>])[] = [
  ["what is no note", "notACheckpoint", async () => "no note at all"],
  ["an empty body", "notACheckpoint", async () => ""],
  [
    "a note that is no checkpoint",
    "notACheckpoint",
    async () => (await newestNote()).replace(/\n\d+\n/, "\nmany\n"),
  ],
  ["a checkpoint no witness signed", "unknownWitness", newestNote],
  ["a stranger's cosignature under a known name", "unknownWitness", async () => cosigned(stranger)],
  [
    "a cosignature of another text",
    "badSignature",
    async () => (await cosigned(first)).replace(/\n(\d+)\n/, "\n9$1\n"),
  ],
  [
    "a checkpoint this ledger never signed",
    "anotherCheckpoint",
    async () => cosigned(first, now(), (await newestNote()).replace(/\n(\d+)\n/, "\n9$1\n")),
  ],
  [
    "a size no database counts to",
    "anotherCheckpoint",
    async () =>
      cosigned(first, now(), (await newestNote()).replace(/\n\d+\n/, "\n18446744073709551615\n")),
  ],
  [
    "another root of the same size",
    "anotherCheckpoint",
    async () =>
      cosigned(
        first,
        now(),
        (await newestNote()).replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${"A".repeat(43)}=\n`),
      ),
  ],
  ["a time far ahead", "fromTheFuture", async () => cosigned(first, now() + 3600n)],
  ["a time no calendar has", "fromTheFuture", async () => cosigned(first, 2n ** 62n)],
];

test.each(cases)("%s is refused (%s), and nothing is written", async (_what, fault, note) => {
  const before = await kept();
  expect(await handBack(await note())).toEqual({ ok: false, fault });
  expect(await kept()).toBe(before);
});

test.each([
  ["a word that is no key", "nonsense"],
  ["a ledger's key", wordOf(await aSigner("ledger.example", 4, signatureType.ed25519))],
])("%s in TILTAS_WITNESS_KEYS is told, and nothing starts", async (_what, word) => {
  await expect(
    world.opened.openAnother({ checkpoints: { witnessKeys: [word] } }),
  ).rejects.toMatchObject({ field: "TILTAS_WITNESS_KEYS" });
});

test.each([
  ["moved to another checkpoint", "UPDATE cosignature SET size = size + 1", "checkpointMissing"],
  [
    "given to another witness",
    "UPDATE cosignature SET key = replace(key, 'first', 'third')",
    "malformed",
  ],
  ["edited", "UPDATE cosignature SET line = overlay(line PLACING 'AAAA' FROM 60)", "notSigned"],
  ["dated back", "UPDATE cosignature SET at = at - interval '1 day'", "timeDiffers"],
])("a stored cosignature %s is found", async (_what, sql, fact) => {
  const client = await world.opened.superuser.connect();
  try {
    await client.query("CREATE TABLE kept_cosignature AS TABLE cosignature");
    await client.query(sql);
    expect((await engine.verify({})).findings).toContainEqual(
      expect.objectContaining({
        code: "cosignatureDiffers",
        facts: expect.objectContaining({ fact }),
      }),
    );
    await client.query("DELETE FROM cosignature");
    await client.query("INSERT INTO cosignature TABLE kept_cosignature");
  } finally {
    await client.query("DROP TABLE kept_cosignature");
    client.release();
  }
});
