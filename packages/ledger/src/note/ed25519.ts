import { parseBase64 } from "../bytes/base64.ts";
import { equalBytes } from "../bytes/equal-bytes.ts";
import { parseHex } from "../bytes/hex.ts";
import { joinBytes } from "../bytes/join-bytes.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { makeVerifier } from "./note-key.ts";
import type { NoteSigningKey } from "./note-key.ts";
import { NoteError } from "./note.fault.ts";
import type { NoteSigner } from "./sign-note.ts";
import type { VerifySignature } from "./verify-note.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What is used of WebCrypto's `crypto.subtle`, which browsers and Node both have. */
export interface SubtleEd25519<Key> {
  readonly importKey: (
    format: "raw" | "pkcs8",
    key: Bytes,
    algorithm: "Ed25519",
    extractable: boolean,
    usages: ("sign" | "verify")[],
  ) => Promise<Key>;
  readonly exportKey: (format: "jwk", key: Key) => Promise<{ readonly x?: string }>;
  readonly sign: (algorithm: "Ed25519", key: Key, message: Bytes) => Promise<ArrayBuffer>;
  readonly verify: (
    algorithm: "Ed25519",
    key: Key,
    signature: Bytes,
    message: Bytes,
  ) => Promise<boolean>;
}

const publicKeyLength = 32;
const signatureLength = 64;

// What stands before the raw seed in PKCS #8 (RFC 8410 section 7).
const pkcs8Header = parseHex("302e020100300506032b657004220420");

/** Verification by WebCrypto; false, never an exception, for what has not a key's or a signature's length. */
export function ed25519Verification<Key>(subtle: SubtleEd25519<Key>): VerifySignature {
  return async (publicKey, message, signature) => {
    if (publicKey.length !== publicKeyLength || signature.length !== signatureLength) return false;
    const raw = joinBytes(publicKey);
    const key = await subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return subtle.verify("Ed25519", key, joinBytes(signature), message);
  };
}

type SeededKey = Pick<NoteSigningKey, "name" | "type" | "seed">;

/** A signer of a seed, its public key derived and its id computed; throws NoteError for a bad name or seed. */
export async function makeSigner<Key>(
  subtle: SubtleEd25519<Key>,
  hash: HashFunction,
  { name, type, seed }: SeededKey,
): Promise<NoteSigner> {
  if (seed.length !== publicKeyLength) throw new NoteError("malformedKey");
  const pkcs8 = joinBytes(pkcs8Header, seed);
  const key = await subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const { x = "" } = await subtle.exportKey("jwk", key);
  const publicKey = parseBase64(`${x.replaceAll("-", "+").replaceAll("_", "/")}=`);
  const verifier = await makeVerifier(hash, { name, type, publicKey });
  return {
    verifier,
    sign: async (message) => new Uint8Array(await subtle.sign("Ed25519", key, message)),
  };
}

/** A signer of a private key as it was written down; throws NoteError if its id is another key's. */
export async function openSigner<Key>(
  subtle: SubtleEd25519<Key>,
  hash: HashFunction,
  key: NoteSigningKey,
): Promise<NoteSigner> {
  const signer = await makeSigner(subtle, hash, key);
  if (!equalBytes(signer.verifier.keyId, key.keyId)) throw new NoteError("keyIdMismatch");
  return signer;
}
