import { createHash, createPublicKey, verify } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import type { Inflate, Sha256, VerifySignature } from "@tiltas/ledger";

/** SHA-256 by Node; `createHash` alone, for the one-shot form is younger than the oldest Node the verifier runs on. */
export const sha256: Sha256 = {
  hash: (preimage) => createHash("sha256").update(preimage).digest(),
  open: () => {
    const hash = createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
  },
};

// What stands before the raw key in SPKI (RFC 8410): Ed25519 in WebCrypto is experimental in Node 20, this is not.
const publicHeader = Buffer.from("302a300506032b6570032100", "hex");

/** Ed25519 by Node; false for whatever is no key or no signature. */
export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const der = Buffer.concat([publicHeader, publicKey]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, message, key, signature);
};

/** Guarantee: a stream that is not in object mode gives bytes. */
const asBytes = (chunk: unknown): Uint8Array => chunk as Uint8Array;

/** Raw DEFLATE by zlib. */
export const inflate: Inflate = async function* inflated(packed) {
  const unpacking = createInflateRaw({ chunkSize: 65_536 });
  // What fails is told by the stream that is read; whoever stops reading ends the rest.
  const fed = pipeline(Readable.from(packed), unpacking).catch(() => undefined);
  try {
    for await (const chunk of unpacking) yield asBytes(chunk);
  } finally {
    unpacking.destroy();
    await fed;
  }
};
