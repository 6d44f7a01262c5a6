import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatSigningKey, makeSigner, signatureType } from "@tiltas/ledger";
import { sha256 } from "../../src/witness/crypto.ts";
import type { Attack } from "./attack.ts";
import type { AttackWorld } from "./attack-world.ts";
import { commentOn } from "./lived-through.ts";
import { signedNote, stealKey } from "./resigned.ts";

const place = ({ folder }: AttackWorld, name: string): string => join(folder, name);

const remember = async (world: AttackWorld, note: string): Promise<void> =>
  writeFile(place(world, "ledger-signed"), note, { mode: 0o600 });

const smaller = async (world: AttackWorld): Promise<string> =>
  world.one<string>("SELECT note AS value FROM checkpoint ORDER BY size LIMIT 1");

/** Puts a key of the attacker's own, under the ledger's name, where the ledger's was. */
const exchangeKey = async (world: AttackWorld): Promise<void> => {
  const { name } = (await stealKey(world)).verifier;
  const key = { name, type: signatureType.ed25519, seed: new Uint8Array(32).fill(9) };
  const { verifier } = await makeSigner(globalThis.crypto.subtle, sha256, key);
  const word = formatSigningKey({ ...key, keyId: verifier.keyId });
  await writeFile(place(world, "ledger-key"), `${word}\n`, { mode: 0o600 });
};

/** Everything recorded since the backup is recorded otherwise, so many comments of it. */
const growOtherwise = async (world: AttackWorld, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 1)
    await world.engine.advance(commentOn(world.reviewed, `Otherwise ${done}.`));
  while ((await world.engine.sequence()) > 0);
};

const afterBackup = (
  what: string,
  by: Attack["by"],
  restored: "database" | "everything",
  more: number,
): Attack => ({
  what,
  by,
  make: async (world) => {
    await world.restoreBackup(restored);
    await growOtherwise(world, more);
  },
});

/** What happens to the signer's files, its key, its memory and whole backups. */
export const signerAttacks: readonly Attack[] = [
  {
    what: "the signer's memory removed",
    by: "signer",
    make: async (world) => rm(place(world, "ledger-signed")),
  },
  {
    what: "the signer's memory overwritten",
    by: "signer",
    make: async (world) => remember(world, "tiltas\n0\n\n"),
  },
  {
    what: "the signer's memory and the checkpoints rolled back, and the tree with them",
    by: "witness",
    make: async (world) => {
      await remember(world, await smaller(world));
      await world.force(`DELETE FROM checkpoint WHERE size > (SELECT min(size) FROM checkpoint);
        DELETE FROM cosignature WHERE size > (SELECT max(size) FROM checkpoint);
        DELETE FROM entry USING leaf WHERE entry.stream = leaf.stream AND entry.version = leaf.version AND index >= (SELECT max(size) FROM checkpoint);
        DELETE FROM leaf WHERE index >= (SELECT max(size) FROM checkpoint);
        DELETE FROM tree_node WHERE (index + 1) << level > (SELECT max(size) FROM checkpoint)`);
    },
  },
  {
    what: "the key taken away",
    by: "signer",
    make: async (world) => rm(place(world, "ledger-key")),
  },
  {
    what: "the key opened to everyone",
    by: "signer",
    make: async (world) => chmod(place(world, "ledger-key"), 0o644),
  },
  { what: "the key exchanged without a record", by: "signer", make: exchangeKey },
  {
    what: "the key exchanged, the memory and everything signed made anew under it",
    by: "witness",
    make: async (world) => {
      await exchangeKey(world);
      const key = await stealKey(world);
      await world.force("TRUNCATE tree_node, checkpoint, cosignature");
      const root = await world.one<Buffer>("SELECT sha256('') AS value");
      await remember(world, await signedNote(key, 0n, root));
    },
  },
  {
    what: "two roots of one size, both signed with the real key",
    by: "witness",
    make: async (world) => {
      const key = await stealKey(world);
      const size = await world.one<string>("SELECT max(size) AS value FROM checkpoint");
      const root = Buffer.alloc(32, 7);
      const note = await signedNote(key, BigInt(size), root);
      await world.force(
        "UPDATE checkpoint SET root = $1, note = $2 WHERE size = $3",
        root,
        note,
        size,
      );
      await remember(world, note);
    },
  },
  afterBackup("an older backup of the database restored", "signer", "database", 0),
  afterBackup(
    "an older backup restored and written on to the same number of entries",
    "signer",
    "database",
    3,
  ),
  afterBackup(
    "an older backup restored and written on past what was signed",
    "signer",
    "database",
    9,
  ),
  afterBackup("an older backup of database and data folder restored", "witness", "everything", 0),
  afterBackup(
    "an older backup of both restored and written on to the same number",
    "witness",
    "everything",
    3,
  ),
  afterBackup(
    "an older backup of both restored and written on past what was seen",
    "witness",
    "everything",
    9,
  ),
];
