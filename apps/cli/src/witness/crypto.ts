import { hash } from "node:crypto";
import { ed25519Verification, type HashFunction } from "@tiltas/ledger";

/** SHA-256 as Node gives it. */
export const sha256: HashFunction = (preimage) => hash("sha256", preimage, "buffer");

/** Ed25519 as WebCrypto checks it. */
export const verifySignature = ed25519Verification(globalThis.crypto.subtle);
