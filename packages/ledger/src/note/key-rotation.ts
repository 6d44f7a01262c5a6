import { encodeUtf8 } from "../bytes/utf8.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { formatVerifier, parseVerifier, signatureType } from "./note-key.ts";
import type { NoteVerifier } from "./note-key.ts";
import { NoteError } from "./note.fault.ts";
import { formatNote, parseNote } from "./signed-note.ts";
import { signText } from "./sign-note.ts";
import type { NoteSigner } from "./sign-note.ts";
import { verifyNote } from "./verify-note.ts";
import type { VerifySignature } from "./verify-note.ts";

const header = "tiltas ledger key rotation v1";

/** One key of a ledger following another under the same name. */
export interface KeyRotation {
  readonly from: NoteVerifier;
  readonly to: NoteVerifier;
}

/** The note with which both keys say that the second follows the first; throws RangeError unless they share a name. */
export async function signRotation(from: NoteSigner, to: NoteSigner): Promise<string> {
  if (from.verifier.name !== to.verifier.name) throw new RangeError("a ledger keeps its name");
  const keys = [formatVerifier(from.verifier), formatVerifier(to.verifier)];
  const text = `${[header, ...keys].join("\n")}\n`;
  return formatNote({ text, signatures: [await signText(from, text), await signText(to, text)] });
}

/** Reads a rotation and checks both signatures; undefined for whatever is no rotation, throws nothing but what `verify` throws. */
export async function findRotation(
  hash: HashFunction,
  verify: VerifySignature,
  note: string,
): Promise<KeyRotation | undefined> {
  try {
    return await readRotation(hash, verify, note);
  } catch (thrown) {
    if (thrown instanceof NoteError) return undefined;
    throw thrown;
  }
}

async function readRotation(
  hash: HashFunction,
  verify: VerifySignature,
  note: string,
): Promise<KeyRotation | undefined> {
  const parsed = parseNote(note);
  const [first, fromWord = "", toWord = "", ...rest] = parsed.text.split("\n");
  if (first !== header || rest.join() !== "" || encodeUtf8(note).length > 4096) return undefined;
  const from = await parseVerifier(hash, fromWord);
  const to = await parseVerifier(hash, toWord);
  if (from.name !== to.name || [from, to].some(({ type }) => type !== signatureType.ed25519)) {
    return undefined;
  }
  const verdicts = [
    await verifyNote(parsed, [from], verify),
    await verifyNote(parsed, [to], verify),
  ];
  return verdicts.every(({ ok }) => ok) ? { from, to } : undefined;
}
