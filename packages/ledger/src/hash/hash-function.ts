/** Bytes of a SHA-256 hash. */
export const hashLength = 32;

/** A hash taken at once or by promise: what is computed with it comes the same way. */
export type Hashing<Result> = (preimage: Uint8Array<ArrayBuffer>) => Result;

/** SHA-256 as Node gives it, at once, or as WebCrypto gives it, by promise. */
export type HashFunction = Hashing<Uint8Array | Promise<Uint8Array>>;

/** Whether a value, perhaps junk from a bundle, has the shape of a SHA-256 hash. */
export function isHash(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === hashLength;
}
