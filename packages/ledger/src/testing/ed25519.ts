import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { makeVerifier } from "../note/note-key.ts";
import type { SignatureType } from "../note/note-key.ts";
import type { NoteSigner } from "../note/sign-note.ts";
import { sha256 } from "./hashes.ts";

// What stands before the raw key in SPKI and PKCS #8 (RFC 8410).
const publicHeader = Buffer.from("302a300506032b6570032100", "hex");
const privateHeader = Buffer.from("302e020100300506032b657004220420", "hex");

/** Ed25519 by node:crypto; false for whatever is no key or no signature. */
export function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const der = Buffer.concat([publicHeader, publicKey]);
  return verify(
    null,
    message,
    createPublicKey({ key: der, format: "der", type: "spki" }),
    signature,
  );
}

/** A signer whose key is 32 times one byte, for tests alone. */
export async function aSigner(name: string, type: SignatureType, seed = 7): Promise<NoteSigner> {
  const key = privateKey(new Uint8Array(32).fill(seed));
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const verifier = await makeVerifier(sha256, {
    name,
    type,
    publicKey: new Uint8Array(spki.subarray(-32)),
  });
  return { verifier, sign: (message) => new Uint8Array(sign(null, message, key)) };
}

function privateKey(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([privateHeader, seed]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}
