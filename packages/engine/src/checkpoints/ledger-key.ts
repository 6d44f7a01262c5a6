import {
  formatSigningKey,
  formatVerifier,
  makeSigner,
  type NoteSigner,
  openSigner,
  parseSigningKey,
  signatureType,
} from "@tiltas/ledger";
import { join } from "node:path";
import { createFile, findFile, findLooseRights } from "../files/kept-file.ts";
import type { Ids } from "../ports/ids.ts";
import { sha256 } from "../sha256.ts";
import type { CheckpointSettings } from "./checkpoint-settings.ts";
import { SignerRefusal } from "./signer-alarm.ts";

/** The file in the data folder that holds the key checkpoints are signed with. */
export const keyFileName = "ledger-key";

/** A fresh private key's word for a ledger of this name. */
export const newSigningKey = async (
  ids: Pick<Ids, "secret">,
  name: string,
): Promise<{ readonly word: string; readonly signer: NoteSigner }> => {
  const seed = new Uint8Array(Buffer.from(ids.secret(), "base64url"));
  const type = signatureType.ed25519;
  const signer = await makeSigner(globalThis.crypto.subtle, sha256, { name, type, seed });
  const { keyId } = signer.verifier;
  return { word: formatSigningKey({ name, keyId, type, seed }), signer };
};

/** The signer of a private key's word; throws SignerRefusal naming where the word came from, never the word. */
export const signerOf = async (word: string, source: string): Promise<NoteSigner> => {
  try {
    const key = parseSigningKey(word.trim());
    if (key.type === signatureType.ed25519)
      return await openSigner(globalThis.crypto.subtle, sha256, key);
  } catch (cause) {
    throw new SignerRefusal("keyUnusable", `${source} holds no usable signing key.`, cause);
  }
  throw new SignerRefusal("keyUnusable", `${source} holds a witness's key, not a ledger's.`);
};

/** Whether the key's word is kept in a file, whose folder then keeps the signer's memory from the first start on. */
export type LedgerKey = { readonly signer: NoteSigner; readonly isKeptHere: boolean };

const nameOf = ({ origin }: Pick<CheckpointSettings, "origin">, ids: Pick<Ids, "uuid">): string =>
  origin ?? `tiltas.invalid/${ids.uuid()}`;

/** Reads a key file of strict rights; undefined when there is none. Throws SignerRefusal. */
export const findKeyFile = async (file: string): Promise<NoteSigner | undefined> => {
  const word = await findFile(file);
  if (word === undefined) return undefined;
  const loose = await findLooseRights(file);
  if (loose !== undefined)
    throw new SignerRefusal(
      "keyUnusable",
      `${file} may be read by others (mode ${loose}), so nothing is signed with it. Run: chmod 600 ${file}`,
    );
  return signerOf(word, file);
};

/**
 * The key of this ledger: of the environment, which servers that share no folder must share, else of a file in the
 * data folder; undefined when there is neither.
 * @throws SignerRefusal when it cannot be used
 */
export const findLedgerKey = async (
  folder: string,
  settings: CheckpointSettings,
): Promise<LedgerKey | undefined> => {
  if (settings.key !== undefined)
    return { signer: await signerOf(settings.key, "TILTAS_LEDGER_KEY"), isKeptHere: false };
  const signer = await findKeyFile(join(folder, keyFileName));
  return signer === undefined ? undefined : { signer, isKeptHere: true };
};

/** Makes the key at first start. `before` gets the signer first: what has to stand before the key is ever used. */
export const createLedgerKey = async (
  folder: string,
  settings: CheckpointSettings,
  ids: Pick<Ids, "secret" | "uuid">,
  before: (signer: NoteSigner) => Promise<void>,
): Promise<LedgerKey> => {
  const { word, signer } = await newSigningKey(ids, nameOf(settings, ids));
  await before(signer);
  await createFile(join(folder, keyFileName), `${word}\n`);
  const found = await findLedgerKey(folder, settings);
  if (found === undefined) throw new SignerRefusal("keyUnusable", "The key just made is gone.");
  return found;
};

/** The public key as one word, to be handed to auditors. */
export const verifierWord = ({ verifier }: NoteSigner): string => formatVerifier(verifier);
