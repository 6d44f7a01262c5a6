/** An entry as stored, beside its place. Versions of a stream are 1..n. */
export interface StreamEntry {
  readonly version: number;
  /** Canonical JSON exactly as hashed. */
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly chainHash: Uint8Array;
}

/** The stored end of a stream, read in the same snapshot as its entries. */
export interface StreamHead {
  readonly version: number;
  readonly chainHash: Uint8Array;
}
