/** Bytes that can be read from any place: a file in Node, a Blob in a browser. */
export interface ByteSource {
  /** How many bytes there are. */
  readonly size: number;
  /** Exactly `length` bytes from a place on; only places that exist are asked for. */
  readonly read: (from: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;
}
