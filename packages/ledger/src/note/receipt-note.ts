import { Base64Error, encodeBase64, parseBase64 } from "../bytes/base64.ts";
import { isHash } from "../hash/hash-function.ts";
import { isStreamName } from "../stream/stream-name.ts";
import { NoteError } from "./note.fault.ts";
import { parseNote } from "./signed-note.ts";
import { verifyNote } from "./verify-note.ts";
import type { VerifySignature } from "./verify-note.ts";
import type { NoteVerifier } from "./note-key.ts";

// No key is named with blanks, so no receipt can be taken for a checkpoint.
const header = "tiltas receipt v1";

/** What a ledger promises of an entry it has just recorded: that it stands there, and will be in the tree. */
export interface ReceiptNote {
  /** The ledger's name. */
  readonly origin: string;
  readonly stream: string;
  readonly version: number;
  /** The entry's hash, and its leaf's. */
  readonly hash: Uint8Array;
  /** When it was recorded, an instant in UTC. */
  readonly at: string;
}

/** The text to be signed; throws RangeError for what could not be read back. */
export function formatReceipt(receipt: ReceiptNote): string {
  const { origin, stream, version, hash, at } = receipt;
  const text = `${[header, origin, stream, version, encodeBase64(hash), at].join("\n")}\n`;
  if (readReceipt(text) === undefined) throw new RangeError("not a receipt");
  return text;
}

/** A receipt signed by the key; undefined for anything else, junk included. */
export async function findReceipt(
  note: string,
  key: NoteVerifier,
  verify: VerifySignature,
): Promise<ReceiptNote | undefined> {
  try {
    const parsed = parseNote(note);
    const receipt = readReceipt(parsed.text);
    const isSigned = (await verifyNote(parsed, [key], verify)).ok;
    return isSigned && receipt?.origin === key.name ? receipt : undefined;
  } catch (thrown) {
    if (thrown instanceof NoteError) return undefined;
    throw thrown;
  }
}

function readReceipt(text: string): ReceiptNote | undefined {
  const [first, origin = "", stream = "", digits = "", hashLine = "", at = "", ...rest] =
    text.split("\n");
  const hash = findHash(hashLine);
  const isReadable =
    first === header &&
    origin !== "" &&
    isStreamName(stream) &&
    /^[1-9]\d{0,14}$/u.test(digits) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(at) &&
    rest.length === 1 &&
    rest[0] === "";
  if (!isReadable || hash === undefined) return undefined;
  return { origin, stream, version: Number(digits), hash, at };
}

function findHash(line: string): Uint8Array | undefined {
  try {
    const hash = parseBase64(line);
    return isHash(hash) ? hash : undefined;
  } catch (thrown) {
    if (thrown instanceof Base64Error) return undefined;
    throw thrown;
  }
}
