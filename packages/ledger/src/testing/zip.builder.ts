import { deflateRawSync } from "node:zlib";
import { crc32 } from "../zip/crc32.ts";

/** A member as it is to be written; what is not said is true of its bytes. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isDeflated?: boolean;
  /** The name in the local header, if it is another one. */
  readonly localName?: string;
  /** The length the directory tells. */
  readonly toldLength?: number;
}

export interface ZipShape {
  readonly before?: Uint8Array;
  readonly between?: Uint8Array;
  readonly after?: Uint8Array;
  /** Writes the records that count in 64 bits, as for files of many gigabytes. */
  readonly isLong?: boolean;
}

const none = new Uint8Array();
const utf8Flag = 0x0800;

/** A ZIP file of members side by side (APPNOTE 6.3), or one that is wrong in what is asked for. */
export function zipOf(parts: readonly ZipPart[], shape: ZipShape = {}): Uint8Array<ArrayBuffer> {
  const { before = none, between = none, after = none, isLong = false } = shape;
  const pieces: Uint8Array[] = [before];
  const headers: Uint8Array[] = [];
  let at = before.length;
  for (const part of parts) {
    const packed = part.isDeflated === true ? deflateRawSync(part.bytes) : part.bytes;
    const local = headerOf(part, packed.length, undefined, isLong);
    headers.push(headerOf(part, packed.length, at, isLong));
    pieces.push(local, packed, between);
    at += local.length + packed.length + between.length;
  }
  const directory = Buffer.concat(headers);
  pieces.push(directory, endOf(parts.length, directory.length, at, isLong), after);
  return new Uint8Array(Buffer.concat(pieces));
}

/** A local header, or with a place the one of the directory. */
function headerOf(
  { name, localName, bytes, isDeflated, toldLength }: ZipPart,
  packed: number,
  at: number | undefined,
  isLong: boolean,
): Uint8Array {
  const written = Buffer.from(at === undefined ? (localName ?? name) : name);
  const length = at === undefined ? bytes.length : (toldLength ?? bytes.length);
  const longs = at === undefined ? [length, packed] : [length, packed, at];
  const needsLong = isLong || length > 0xfffffffe;
  const extra = needsLong ? longField(longs) : Buffer.alloc(0);
  const told = needsLong ? longs.map(() => 0xffffffff) : longs;
  const [toldBytes = 0, toldPacked = 0, toldAt = 0] = told;
  const start = at === undefined ? [u32(0x04034b50)] : [u32(0x02014b50), u16(45)];
  const end = at === undefined ? [] : [u16(0), u16(0), u16(0), u32(0), u32(toldAt)];
  return Buffer.concat([
    ...start,
    recordOf(u16(45), u16(utf8Flag), u16(isDeflated === true ? 8 : 0), u16(0), u16(0x21)),
    recordOf(
      u32(crc32(bytes)),
      u32(toldPacked),
      u32(toldBytes),
      u16(written.length),
      u16(extra.length),
    ),
    ...end,
    written,
    extra,
  ]);
}

function endOf(count: number, length: number, at: number, isLong: boolean): Uint8Array {
  const counts = [u16(count), u16(count), u32(length), u32(at), u16(0)];
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), ...counts]);
  if (!isLong) return end;
  const long = [u64(count), u64(count), u64(length), u64(at)];
  return Buffer.concat([
    recordOf(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), ...long),
    recordOf(u32(0x07064b50), u32(0), u64(at + length), u32(1)),
    end,
  ]);
}

function recordOf(...fields: readonly Buffer[]): Buffer {
  return Buffer.concat([...fields]);
}

function longField(numbers: readonly number[]): Buffer {
  return Buffer.concat([u16(1), u16(8 * numbers.length), ...numbers.map(u64)]);
}

function u16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}

function u32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function u64(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(number));
  return bytes;
}
