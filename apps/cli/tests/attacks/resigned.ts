import { rm, writeFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  emptyRoot,
  formatCheckpoint,
  formatNote,
  type NoteSigner,
  openSigner,
  parseSigningKey,
  signText,
} from "@tiltas/ledger";
import { sha256 } from "../../src/witness/crypto.ts";
import type { AttackWorld } from "./attack-world.ts";

/** The ledger's own key, for whoever has the data folder. */
export const stealKey = async ({ folder }: Pick<AttackWorld, "folder">): Promise<NoteSigner> => {
  const word = await readFile(join(folder, "ledger-key"), "utf8");
  return openSigner(globalThis.crypto.subtle, sha256, parseSigningKey(word.trim()));
};

/** A checkpoint signed by any key. */
export const signedNote = async (
  signer: NoteSigner,
  size: bigint,
  root: Uint8Array,
): Promise<string> => {
  const origin = signer.verifier.name;
  const text = formatCheckpoint({ origin, size, root, extensions: [] });
  return formatNote({ text, signatures: [await signText(signer, text)] });
};

/** Makes the signer forget: it will grow the tree anew over whatever leaves there are and sign it with the real key. */
export const makeSignerForget = async (world: AttackWorld): Promise<void> => {
  const { force, folder } = world;
  await force("TRUNCATE tree_node, checkpoint, cosignature");
  await rm(join(folder, "ledger-signed"), { force: true });
  const note = await signedNote(await stealKey(world), 0n, await emptyRoot(sha256));
  await writeFile(join(folder, "ledger-signed"), note, { mode: 0o600 });
};
