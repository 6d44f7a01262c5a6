import { encodeBase64, parseBase64 } from "../bytes/base64.ts";
import { equalBytes } from "../bytes/equal-bytes.ts";
import { encodeHex, parseHex } from "../bytes/hex.ts";
import { joinBytes } from "../bytes/join-bytes.ts";
import { encodeUtf8 } from "../bytes/utf8.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { parseKeyName } from "./key-name.ts";
import { NoteError } from "./note.fault.ts";
import { keyIdLength } from "./signed-note.ts";

/** Signature types of C2SP signed-note: a log's own signature, a witness's timestamped one. */
export const signatureType = { ed25519: 0x01, cosignature: 0x04 } as const;

export type SignatureType = (typeof signatureType)[keyof typeof signatureType];

// Of an Ed25519 public key, and of the seed of a private one (RFC 8032).
const keyLength = 32;

/** Whose signatures are looked for: name and id find the line, the public key judges it. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** SHA-256(name ‖ newline ‖ type ‖ public key), the first four bytes. */
async function noteKeyId(
  hash: HashFunction,
  key: Pick<NoteVerifier, "name" | "type" | "publicKey">,
): Promise<Uint8Array> {
  const typed = joinBytes(encodeUtf8(`${key.name}\n`), Uint8Array.of(key.type), key.publicKey);
  return (await hash(typed)).subarray(0, keyIdLength);
}

/** A verifier with its id computed; throws NoteError for a bad name or length. */
export async function makeVerifier(
  hash: HashFunction,
  key: Pick<NoteVerifier, "name" | "type" | "publicKey">,
): Promise<NoteVerifier> {
  parseKeyName(key.name);
  if (key.publicKey.length !== keyLength) throw new NoteError("malformedKey");
  return { ...key, keyId: await noteKeyId(hash, key) };
}

/** The verifier key as one word, `name+id+key`, to be written down and handed on. */
export function formatVerifier({ name, keyId, type, publicKey }: NoteVerifier): string {
  return `${name}+${encodeHex(keyId)}+${encodeBase64(joinBytes(Uint8Array.of(type), publicKey))}`;
}

/** Reads a verifier key and recomputes its id; throws NoteError. */
export async function parseVerifier(hash: HashFunction, text: string): Promise<NoteVerifier> {
  const { name, keyId, type, key } = parseKeyWords(text);
  const verifier = await makeVerifier(hash, { name, type, publicKey: key });
  if (!equalBytes(verifier.keyId, keyId)) throw new NoteError("keyIdMismatch");
  return verifier;
}

/** What a private key's word holds; whoever derives the public key must compare the id. */
export interface NoteSigningKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly type: SignatureType;
  readonly seed: Uint8Array;
}

const privatePrefix = "PRIVATE+KEY+";

/** The private key as one word, in the form of Go's note package: a secret. */
export function formatSigningKey({ name, keyId, type, seed }: NoteSigningKey): string {
  return `${privatePrefix}${name}+${encodeHex(keyId)}+${encodeBase64(joinBytes(Uint8Array.of(type), seed))}`;
}

/** Reads a private key's word; throws NoteError, never with the key in it. */
export function parseSigningKey(text: string): NoteSigningKey {
  if (!text.startsWith(privatePrefix)) throw new NoteError("malformedKey");
  const { name, keyId, type, key } = parseKeyWords(text.slice(privatePrefix.length));
  if (key.length !== keyLength) throw new NoteError("malformedKey");
  return { name, keyId, type, seed: key };
}

interface KeyWords {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly type: SignatureType;
  readonly key: Uint8Array;
}

function parseKeyWords(text: string): KeyWords {
  // Base64 may hold a plus of its own, so only the first two divide.
  const groups = /^(?<name>[^+]*)\+(?<id>[0-9a-f]{8})\+(?<typed>[^\n]*)$/u.exec(text)?.groups;
  const { name = "", id = "", typed = "" } = groups ?? {};
  if (groups === undefined) throw new NoteError("malformedKey");
  const bytes = parseKeyBytes(typed);
  const type = Object.values(signatureType).find((known) => known === bytes[0]);
  if (type === undefined) throw new NoteError("unknownSignatureType");
  return { name: parseKeyName(name), keyId: parseHex(id), type, key: bytes.subarray(1) };
}

function parseKeyBytes(typed: string): Uint8Array {
  try {
    return parseBase64(typed);
  } catch {
    // The cause is left out: it may tell of a secret.
    throw new NoteError("malformedKey");
  }
}
