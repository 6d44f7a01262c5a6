import { encodeBase64, parseBase64 } from "../bytes/base64.ts";
import { joinBytes } from "../bytes/join-bytes.ts";
import { parseKeyName } from "./key-name.ts";
import { NoteError } from "./note.fault.ts";

/** Bytes of a key id. */
export const keyIdLength = 4;

// Verifiers must take 16; more is someone making them work.
const mostSignatures = 64;

/** One signature line: whose, and the bytes that follow the key id. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** Text ending in a newline, and who signed it (C2SP signed-note). Nothing of it is true before `verifyNote` says so. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** The note as it is stored and sent; throws NoteError for text no note can hold. */
export function formatNote({ text, signatures }: SignedNote): string {
  requireNoteText(text);
  if (!text.endsWith("\n")) throw new NoteError("textNotEnded");
  const lines = signatures.map(
    ({ name, keyId, signature }) =>
      `— ${parseKeyName(name)} ${encodeBase64(joinBytes(keyId, signature))}\n`,
  );
  return `${text}\n${lines.join("")}`;
}

/** Takes a note apart without believing it: the last empty line divides text from signatures; throws NoteError. */
export function parseNote(note: string): SignedNote {
  requireNoteText(note);
  const divide = note.lastIndexOf("\n\n");
  if (divide < 0 || !note.endsWith("\n")) throw new NoteError("textNotEnded");
  const lines = note.slice(divide + 2, -1).split("\n");
  if (divide + 2 >= note.length) throw new NoteError("noSignatures");
  if (lines.length > mostSignatures) throw new NoteError("tooManySignatures");
  return { text: note.slice(0, divide + 1), signatures: lines.map(parseSignatureLine) };
}

function requireNoteText(text: string): void {
  if (!text.isWellFormed()) throw new NoteError("loneSurrogate");
  if (/[^\P{Cc}\n\u007f-\u009f]/u.test(text)) throw new NoteError("controlCharacter");
}

function parseSignatureLine(line: string): NoteSignature {
  const groups = /^— (?<name>\S+) (?<bytes>\S+)$/u.exec(line)?.groups;
  const { name = "", bytes: encoded = "" } = groups ?? {};
  if (groups === undefined) throw new NoteError("malformedSignatureLine");
  const bytes = parseSignatureBytes(encoded);
  return {
    name: parseKeyName(name),
    keyId: bytes.subarray(0, keyIdLength),
    signature: bytes.subarray(keyIdLength),
  };
}

function parseSignatureBytes(encoded: string): Uint8Array {
  try {
    const bytes = parseBase64(encoded);
    if (bytes.length > keyIdLength) return bytes;
  } catch (cause) {
    throw new NoteError("malformedSignatureLine", cause);
  }
  throw new NoteError("malformedSignatureLine");
}
