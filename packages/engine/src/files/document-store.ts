/** What is known of bytes once they are kept: their SHA-256 in hex and how many they are. */
export type KeptBytes = { readonly sha256: string; readonly size: number };

/** Where the bytes of documents are kept: under their own SHA-256, never changed and never removed. */
export type DocumentStore = {
  /** Keeps all of the bytes, or none when reading or writing them fails. */
  readonly put: (bytes: AsyncIterable<Uint8Array>) => Promise<KeptBytes>;
  /** The bytes as they are kept now, unproved; undefined when there are none. They must be read to their end, or left. */
  readonly open: (sha256: string) => Promise<AsyncIterable<Uint8Array> | undefined>;
  /** How many bytes are kept under a hash; undefined when there are none. */
  readonly findSize: (sha256: string) => Promise<number | undefined>;
};
