import type { Hashing } from "./hash-function.ts";

/** A hash taken bit by bit, of what is too long to be held. */
export interface HashStream {
  readonly update: (bytes: Uint8Array) => void;
  readonly digest: () => Uint8Array;
}

/** SHA-256 at once and bit by bit, as node:crypto or a library has it. WebCrypto has no second way. */
export interface Sha256 {
  readonly hash: Hashing<Uint8Array>;
  readonly open: () => HashStream;
}
