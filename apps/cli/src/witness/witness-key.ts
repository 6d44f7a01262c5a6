import { randomBytes } from "node:crypto";
import {
  formatSigningKey,
  makeSigner,
  type NoteSigner,
  openSigner,
  parseSigningKey,
  signatureType,
} from "@tiltas/ledger";
import { sha256 } from "./crypto.ts";
import { type WitnessFolder, WitnessFolderError } from "./witness-folder.ts";

const keyFile = "witness-key";

const { subtle } = globalThis.crypto;

const makeKey = async (folder: WitnessFolder, name: string): Promise<NoteSigner> => {
  const key = { name, type: signatureType.cosignature, seed: new Uint8Array(randomBytes(32)) };
  const signer = await makeSigner(subtle, sha256, key);
  await folder.keep(keyFile, `${formatSigningKey({ ...key, keyId: signer.verifier.keyId })}\n`);
  return signer;
};

/** The witness's own key, made under a name at its first start. Throws WitnessFolderError for a file that holds none. */
export const getWitnessKey = async (folder: WitnessFolder, name: string): Promise<NoteSigner> => {
  const word = await folder.findSecret(keyFile);
  if (word === undefined) return makeKey(folder, name);
  try {
    const key = parseSigningKey(word.trim());
    if (key.type === signatureType.cosignature) return await openSigner(subtle, sha256, key);
  } catch (cause) {
    throw new WitnessFolderError(`${folder.pathOf(keyFile)} holds no witness's key.`, { cause });
  }
  throw new WitnessFolderError(`${folder.pathOf(keyFile)} holds a ledger's key, not a witness's.`);
};
