import { NoteError, type NoteVerifier, parseVerifier } from "@tiltas/ledger";
import { readNamedFile } from "../arguments/read-file.ts";
import { UsageError } from "../arguments/usage-error.ts";
import { sha256 } from "./node-tools.ts";

const findVerifier = async (word: string): Promise<NoteVerifier | undefined> => {
  try {
    return await parseVerifier(sha256.hash, word);
  } catch (thrown) {
    if (thrown instanceof NoteError) return undefined;
    throw thrown;
  }
};

// Two plus signs and no blank: nobody names a file so.
const isWord = (text: string): boolean => /^[^\s+]+\+[0-9a-f]{8}\+\S+$/.test(text);

/** A public key given as its word or as a file that holds it. Throws UsageError for what is neither. */
export const readPublicKey = async (
  argument: string,
  text: string,
  folder: string,
): Promise<NoteVerifier> => {
  const word = isWord(text)
    ? text
    : new TextDecoder().decode(await readNamedFile(argument, text, folder)).trim();
  const key = await findVerifier(word);
  if (key === undefined)
    throw new UsageError(argument, "is not a public key such as ledger.example+1a2b3c4d+AbCd…");
  return key;
};
