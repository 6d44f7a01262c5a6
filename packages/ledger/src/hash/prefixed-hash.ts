import type { Hashing } from "./hash-function.ts";

/** RFC 6962 section 2.1 gives 0x00 to leaves and 0x01 to nodes; 0x02 and 0x03 are this ledger's, for chains and sealed texts. */
export const hashPrefix = { leaf: 0x00, node: 0x01, chain: 0x02, seal: 0x03 } as const;

type HashPrefix = (typeof hashPrefix)[keyof typeof hashPrefix];

/** hash(prefix ‖ parts, one after another). */
export function hashPrefixed<Result>(
  hash: Hashing<Result>,
  prefix: HashPrefix,
  ...parts: readonly Uint8Array[]
): Result {
  const preimage = new Uint8Array(parts.reduce((length, part) => length + part.length, 1));
  preimage[0] = prefix;
  let offset = 1;
  for (const part of parts) {
    preimage.set(part, offset);
    offset += part.length;
  }
  return hash(preimage);
}
