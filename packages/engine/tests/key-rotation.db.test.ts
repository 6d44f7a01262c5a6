import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  signRotation,
  verifyNote,
  parseNote,
  parseVerifier,
  findRotation,
  formatVerifier,
  ed25519Verification,
  makeSigner,
  openSigner,
  parseSigningKey,
  signatureType,
} from "@tiltas/ledger";
import { createHash } from "node:crypto";
import { aCommandId } from "@tiltas/engine/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSignerWorld, type SignerWorld } from "./signer-world.ts";

const { subtle } = globalThis.crypto;
const verify = ed25519Verification(subtle);
const hash = (preimage: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha256").update(preimage).digest());

let world: SignerWorld;
beforeEach(async () => {
  world = await openSignerWorld();
  expect(await world.sign()).toBe(true);
});
afterEach(async () => world.close());

const key = async () => (await world.engine.publicLedger.findKey()) ?? "";
const newestNote = async () => (await world.engine.publicLedger.findCheckpoint()) ?? "";
const rotate = async () => {
  const rotated = await world.engine.rotateLedgerKey(personWith("administrator"));
  if (!rotated.ok) throw new Error(rotated.reasons.map(({ id }) => id).join());
  await world.engine.sequence();
  return rotated.value;
};

test("keys follow one another, each step in the ledger and signed by both, and the tree goes on", async () => {
  const first = await key();
  for (const number of [1, 2]) {
    const before = await key();
    const { from, to, note } = await rotate();
    expect(from).toBe(before);
    expect(to).not.toBe(before);
    expect(await world.engine.publicLedger.findRotation(number)).toBe(note);
    expect(await findRotation(hash, verify, note)).toMatchObject({ from: {}, to: {} });
    expect(await world.sign()).toBe(true);
    expect(await key()).toBe(to);
    const known = [await parseVerifier(hash, to)];
    expect(await verifyNote(parseNote(await newestNote()), known, verify)).toMatchObject({
      ok: true,
    });
    expect(
      (await verifyNote(parseNote(await newestNote()), [await parseVerifier(hash, from)], verify))
        .ok,
    ).toBe(false);
  }
  expect(first.split("+")[0]).toBe((await key()).split("+")[0]);
  await expect(access(join(world.folder, "ledger-key.next"))).rejects.toThrow("ENOENT");
  expect((await world.engine.verify({})).findings).toEqual([]);
});

test("a rotation interrupted after it was recorded is finished by the next round", async () => {
  const old = await readFile(join(world.folder, "ledger-key"), "utf8");
  const { to } = await rotate();
  const next = await readFile(join(world.folder, "ledger-key"), "utf8");
  await writeFile(join(world.folder, "ledger-key"), old);
  await writeFile(join(world.folder, "ledger-key.next"), next, { mode: 0o600 });
  expect(await world.sign()).toBe(true);
  expect(await key()).toBe(to);
});

test("a next key that was never recorded changes nothing", async () => {
  const before = await key();
  const next = (await readFile(join(world.folder, "ledger-key"), "utf8")).replace(/.=\n$/, "x=\n");
  await writeFile(join(world.folder, "ledger-key.next"), next, { mode: 0o600 });
  await world.record(1);
  await world.sign();
  expect(await key()).toBe(before);
});

test("nobody but an administrator rotates, and then nothing is signed or made", async () => {
  const refused = await world.engine.rotateLedgerKey(personWith("minister"));
  expect(refused).toMatchObject({ ok: false, reasons: [{ id: "registerRoleMissing" }] });
  await expect(access(join(world.folder, "ledger-key.next"))).rejects.toThrow("ENOENT");
  expect(await world.engine.publicLedger.findRotation(1)).toBeUndefined();
});

test("a rotation from a foreign key, unsigned or signed by one alone is refused", async () => {
  const name = (await key()).split("+")[0] ?? "";
  const type = signatureType.ed25519;
  const aSigner = async (byte: number, called = name) =>
    makeSigner(subtle, hash, { name: called, type, seed: new Uint8Array(32).fill(byte) });
  const word = (await readFile(join(world.folder, "ledger-key"), "utf8")).trim();
  const real = await openSigner(subtle, hash, parseSigningKey(word));
  const [thief, accomplice] = [await aSigner(5), await aSigner(6)];
  const foreign = await signRotation(thief, accomplice);
  const oneSided = await signRotation({ ...real, sign: thief.sign }, thief);
  const half = (await signRotation(real, thief)).split("\n").slice(0, -2).join("\n").concat("\n");
  for (const note of [foreign, oneSided, half, "", "tiltas ledger key rotation v1\n\n"]) {
    const asked = { event: "key.rotate", payload: { note }, commandId: aCommandId() } as const;
    const answer = await world.engine.register({ ...asked, by: personWith("administrator") });
    expect(answer).toMatchObject({ ok: false, reasons: [{ id: "invalidInput" }] });
  }
  expect(await world.engine.publicLedger.findRotation(1)).toBeUndefined();
  await expect(signRotation(real, await aSigner(7, "elsewhere.example"))).rejects.toThrow(
    RangeError,
  );
});

test("a forged rotation written straight into the ledger lends its key nothing", async () => {
  const before = await newestNote();
  const thief = await makeSigner(subtle, hash, {
    name: (await key()).split("+")[0] ?? "",
    type: signatureType.ed25519,
    seed: new Uint8Array(32).fill(5),
  });
  const note = await signRotation(thief, thief);
  const { rows } = await world.opened.superuser.query<{ bytes: Buffer }>(
    "SELECT bytes FROM entry ORDER BY stream LIMIT 1",
  );
  const content: unknown = JSON.parse(rows[0]?.bytes.toString("utf8") ?? "{}");
  const bytes = Buffer.from(JSON.stringify({ ...Object(content), payload: { note } }));
  await world.opened.superuser.query(
    `INSERT INTO entry VALUES ('ledger/keys', 1, gen_random_uuid()::text, sha256('x'), 'key.rotate', NULL, 'system', NULL,
      now(), current_date, $1, sha256('x'), sha256('x'))`,
    [bytes],
  );
  expect(await world.engine.publicLedger.findRotation(1)).toBe(note);
  await world.tamper(`UPDATE checkpoint SET key = '${formatVerifier(thief.verifier)}'`);
  expect(await world.sign()).toBe(false);
  expect(world.engine.findSignerAlarm()).toMatchObject({ fault: "anotherKey" });
  expect(await newestNote()).toBe(before);
});
