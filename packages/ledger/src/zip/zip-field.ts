import { ZipError } from "./zip.fault.ts";

/** Reads little-endian numbers out of a record. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A 64-bit number that places and lengths are; throws ZipError beyond what a file can have. */
export function readLong(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipError("directoryMalformed");
  return Number(value);
}
