import type { ByteSource } from "../bytes/byte-source.ts";
import type { ZipMember } from "./zip-archive.ts";

/** Unpacks raw DEFLATE (RFC 1951), handed in: zlib in Node, a DecompressionStream in a browser. Throws for what is none. */
export type Inflate = (packed: AsyncIterable<Uint8Array<ArrayBuffer>>) => AsyncIterable<Uint8Array>;

const chunkLength = 1_048_576;

async function* packedBytes(
  source: ByteSource,
  { start, packed }: ZipMember,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let read = 0; read < packed; read += chunkLength) {
    yield await source.read(start + read, Math.min(chunkLength, packed - read));
  }
}

/** A member's bytes as they come out, a megabyte at a time; throws what `inflate` throws. */
export function memberBytes(
  source: ByteSource,
  member: ZipMember,
  inflate: Inflate,
): AsyncIterable<Uint8Array> {
  const packed = packedBytes(source, member);
  return member.isDeflated ? inflate(packed) : packed;
}
