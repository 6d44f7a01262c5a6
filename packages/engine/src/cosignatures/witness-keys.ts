import {
  formatVerifier,
  NoteError,
  type NoteVerifier,
  parseVerifier,
  signatureType,
} from "@tiltas/ledger";
import { InputError } from "../input-error.ts";
import { sha256 } from "../sha256.ts";

const setting = "TILTAS_WITNESS_KEYS";

const readKey = async (word: string): Promise<NoteVerifier> => {
  try {
    const key = await parseVerifier(sha256, word);
    if (key.type === signatureType.cosignature) return key;
  } catch (cause) {
    if (!(cause instanceof NoteError)) throw cause;
    throw new InputError(setting, "notAKey", `"${word}" is no public key of a witness`, cause);
  }
  throw new InputError(setting, "notAWitness", `"${word}" is a ledger's key, not a witness's`);
};

/** The witnesses whose cosignatures are kept: words as `tiltas witness` prints them. Throws InputError. */
export const readWitnessKeys = async (
  words: readonly string[],
): Promise<readonly NoteVerifier[]> => {
  const keys = await Promise.all(words.map(readKey));
  return [...new Map(keys.map((key) => [formatVerifier(key), key])).values()];
};
