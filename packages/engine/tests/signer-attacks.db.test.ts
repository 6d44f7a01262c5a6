import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatSigningKey, makeSigner, signatureType } from "@tiltas/ledger";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SignerFault } from "@tiltas/engine";
import { openSignerWorld, type SignerWorld } from "./signer-world.ts";

const hash = (preimage: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha256").update(preimage).digest());

/** A private key's word: 32 times one byte. */
const aKey = async (name: string, byte: number): Promise<string> => {
  const seed = new Uint8Array(32).fill(byte);
  const type = signatureType.ed25519;
  const { verifier } = await makeSigner(globalThis.crypto.subtle, hash, { name, type, seed });
  return formatSigningKey({ name, type, seed, keyId: verifier.keyId });
};

let world: SignerWorld;
beforeEach(async () => {
  world = await openSignerWorld();
  await world.record(20);
  expect(await world.sign()).toBe(true);
});
afterEach(async () => world.close());

type Attack = (world: SignerWorld) => Promise<void>;

const file = (name: string, { folder }: SignerWorld): string => join(folder, name);

/** All that was recorded from some leaf on is taken out of every table, as an older backup would. */
const rollBack: Attack = async ({ tamper, newest }) => {
  const keep = (await newest()).size - 6n;
  await tamper(`DELETE FROM entry USING leaf WHERE leaf.index >= ${keep}
    AND entry.stream = leaf.stream AND entry.version = leaf.version`);
  await tamper(`DELETE FROM leaf WHERE index >= ${keep}`);
  await tamper(`DELETE FROM tree_node WHERE (index + 1) << level > ${keep}`);
  await tamper(`DELETE FROM checkpoint WHERE size > ${keep}`);
};

const flip = (column: string): string =>
  `${column} = set_byte(${column}, 9, get_byte(${column}, 9) # 1)`;

const attacks: readonly (readonly [string, SignerFault, Attack])[] = [
  ["an older backup restored", "treeSmaller", rollBack],
  [
    "an older backup restored, and written on past what was signed",
    "treeAltered",
    async (victim) => {
      await rollBack(victim);
      await victim.tamper(`INSERT INTO leaf (index, stream, version, entry_hash)
        SELECT (SELECT max(index) FROM leaf) + n, 'fund/new', n, sha256(n::text::bytea) FROM generate_series(1, 9) AS n`);
    },
  ],
  [
    "the last leaves cut off",
    "treeTruncated",
    async ({ tamper, newest }) =>
      tamper(`DELETE FROM leaf WHERE index >= ${(await newest()).size - 3n}`),
  ],
  [
    "the whole history emptied",
    "treeSmaller",
    async ({ opened }) => {
      await opened.superuser.query("TRUNCATE leaf, tree_node, checkpoint, pending_leaf");
    },
  ],
  [
    "the tree emptied alone, to be built anew over an edited leaf",
    "treeAltered",
    async ({ opened, tamper }) => {
      await opened.superuser.query("TRUNCATE tree_node");
      await tamper(`UPDATE leaf SET ${flip("entry_hash")} WHERE index = 3`);
    },
  ],
  [
    "two leaves swapped, and the tree built anew",
    "treeAltered",
    async ({ opened, tamper }) => {
      await opened.superuser.query("TRUNCATE tree_node");
      await tamper(`UPDATE leaf SET entry_hash = twin.entry_hash FROM leaf AS twin
        WHERE leaf.index IN (4, 7) AND twin.index = 11 - leaf.index`);
    },
  ],
  [
    "a root swapped in the stored tree",
    "treeAltered",
    async ({ tamper }) =>
      tamper(`UPDATE tree_node SET ${flip("hash")} WHERE level = 4 AND index = 0`),
  ],
  [
    "a node taken out of the stored tree",
    "treeAltered",
    async ({ tamper }) => tamper("DELETE FROM tree_node WHERE level = 4 AND index = 0"),
  ],
  [
    "a hole in the order, beyond what was signed",
    "treeAltered",
    async ({ tamper, record, newest }) => {
      const { size } = await newest();
      await record(6);
      await tamper(`DELETE FROM leaf WHERE index = ${size + 2n}`);
    },
  ],
  [
    "a stored checkpoint edited",
    "checkpointAltered",
    async ({ tamper }) => tamper("UPDATE checkpoint SET note = replace(note, E'\\n2', E'\\n3')"),
  ],
  [
    "a stored checkpoint moved to another size",
    "checkpointAltered",
    async ({ tamper }) => tamper("UPDATE checkpoint SET size = size + 1"),
  ],
  [
    "a checkpoint stored under a foreign key",
    "anotherKey",
    async ({ tamper }) => tamper("UPDATE checkpoint SET key = 'elsewhere.example+00000000+AA=='"),
  ],
  [
    "the signer's memory deleted",
    "stateMissing",
    async (victim) => rm(file("ledger-signed", victim)),
  ],
  [
    "the signer's memory overwritten",
    "stateUnreadable",
    async (victim) => writeFile(file("ledger-signed", victim), "tiltas\n0\n\n"),
  ],
  [
    "the signer's memory edited to a smaller tree",
    "stateUnreadable",
    async (victim) =>
      writeFile(
        file("ledger-signed", victim),
        (await victim.remembered()).replace(/\n\d+\n/, "\n1\n"),
      ),
  ],
  [
    "a key that others may read",
    "keyUnusable",
    async (victim) => chmod(file("ledger-key", victim), 0o644),
  ],
  [
    "a key that is none",
    "keyUnusable",
    async (victim) => {
      await rm(file("ledger-key", victim));
      await writeFile(file("ledger-key", victim), "PRIVATE+KEY+nonsense\n", { mode: 0o600 });
    },
  ],
  ["a key taken away", "keyUnusable", async (victim) => rm(file("ledger-key", victim))],
  [
    "a key exchanged without a record",
    "anotherKey",
    async (victim) => {
      const word = await readFile(file("ledger-key", victim), "utf8");
      await writeFile(file("ledger-key", victim), await aKey(word.split("+")[2] ?? "", 5));
    },
  ],
];

test.each(attacks)(
  "%s: the signer refuses (%s), tells why once, and signs nothing",
  async (_attack, fault, attack) => {
    await attack(world);
    const { opened, engine, said } = world;
    const stored = async () =>
      (
        await opened.superuser.query<{ note: string }>(
          "SELECT size, note FROM checkpoint ORDER BY size",
        )
      ).rows;
    const before = await stored();
    expect(await world.sign()).toBe(false);
    expect(engine.findSignerAlarm()).toMatchObject({ fault });
    const { message } = engine.findSignerAlarm() ?? { message: "" };
    expect(await world.sign()).toBe(false);
    expect(await stored()).toEqual(before);
    expect(said.filter((line) => line.includes(message))).toHaveLength(1);
    expect(said.join("\n")).not.toContain("PRIVATE+KEY");
  },
);

test("growth into a root that does not hold the signed tree is refused as inconsistent", async () => {
  const { size } = await world.newest();
  const level = size.toString(2).length;
  const checkpoints = { everyMs: 3_600_000, everyEntries: 1000 };
  const patient = await world.opened.openAnother({ checkpoints });
  // The new root is one stored node, which no earlier root was made of.
  await world.record(Number(2n ** BigInt(level) - size));
  expect(await world.sign(patient)).toBe(true);
  expect((await world.newest()).size).toBe(size);
  await world.tamper(`UPDATE tree_node SET ${flip("hash")} WHERE level = ${level} AND index = 0`);
  expect(await world.sign()).toBe(false);
  expect(world.engine.findSignerAlarm()).toMatchObject({ fault: "treeInconsistent" });
  expect((await world.newest()).size).toBe(size);
});

test("the alarm ends when what was altered is put back", async () => {
  await chmod(file("ledger-key", world), 0o640);
  await world.record(1);
  expect(await world.sign()).toBe(false);
  await chmod(file("ledger-key", world), 0o600);
  const before = (await world.newest()).size;
  expect(await world.sign()).toBe(true);
  expect(world.engine.findSignerAlarm()).toBeUndefined();
  expect((await world.newest()).size).toBe(before + 1n);
});

test("a checkpoint signed and remembered, but lost before it was stored, is stored again to the letter", async () => {
  const note = await world.remembered();
  await world.tamper("DELETE FROM checkpoint");
  expect(await world.sign()).toBe(true);
  expect(await world.engine.publicLedger.findCheckpoint()).toBe(note);
});

test("servers that share a key by the environment, but no folder, sign one tree", async () => {
  const key = await aKey("ledger.example", 3);
  const shared = { everyMs: 0, everyEntries: 1, key };
  const first = await openSignerWorld({ checkpoints: shared });
  const elsewhere = await openSignerWorld();
  try {
    const second = await first.opened.openAnother({ dataDir: elsewhere.folder });
    expect(await first.sign()).toBe(true);
    await rm(join(elsewhere.folder, "ledger-signed"), { force: true });
    for (const by of [second, first.engine, second]) {
      await first.record(3);
      expect(await first.sign(by)).toBe(true);
      expect((await first.newest()).origin).toBe("ledger.example");
    }
    const stranger = await first.opened.openAnother({
      checkpoints: { ...shared, key: await aKey("ledger.example", 4) },
    });
    await first.record(1);
    expect(await first.sign(stranger)).toBe(false);
    expect(stranger.findSignerAlarm()).toMatchObject({ fault: "anotherKey" });
  } finally {
    await first.close();
    await elsewhere.close();
  }
});
