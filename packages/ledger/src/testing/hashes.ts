import { createHash } from "node:crypto";

/** SHA-256 by node:crypto, at once. */
export function sha256(preimage: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(preimage).digest());
}

/** SHA-256 by WebCrypto, as a browser has it. */
export async function webSha256(preimage: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", preimage));
}
