import type { ByteSource } from "../bytes/byte-source.ts";
import { readLong, viewOf } from "./zip-field.ts";
import { ZipError } from "./zip.fault.ts";
import type { ZipFault } from "./zip.fault.ts";

/** Where the central directory is, and what follows it (APPNOTE 4.3.14 to 4.3.16). */
export interface EndRecord {
  readonly entries: number;
  readonly directoryStart: number;
  readonly directoryLength: number;
  readonly faults: readonly ZipFault[];
}

const endLength = 22;
const locatorLength = 20;
const longEndLength = 56;
const longestComment = 0xffff;
const signature = { end: 0x06054b50, locator: 0x07064b50, longEnd: 0x06064b50 } as const;

/** Finds the end of an archive; whatever stands beyond it or between it and the directory is a fault. */
export async function readEndRecord(source: ByteSource): Promise<EndRecord> {
  const length = Math.min(source.size, endLength + longestComment);
  const start = source.size - length;
  const tail = viewOf(await source.read(start, length));
  const place = findEnd(tail);
  const end = start + place;
  const short = {
    entries: tail.getUint16(place + 10, true),
    directoryLength: tail.getUint32(place + 12, true),
    directoryStart: tail.getUint32(place + 16, true),
  };
  const long = await findLongEnd(source, end);
  const { directoryEnd, ...found } = long ?? { ...short, directoryEnd: end };
  const faults: ZipFault[] = [];
  if (end + endLength !== source.size) faults.push({ fault: "bytesAfterEnd", member: "" });
  if (found.directoryStart + found.directoryLength !== directoryEnd)
    faults.push({ fault: "directoryMisplaced", member: "" });
  return { ...found, faults };
}

function findEnd(tail: DataView): number {
  for (let place = tail.byteLength - endLength; place >= 0; place -= 1) {
    if (tail.getUint32(place, true) === signature.end) return place;
  }
  throw new ZipError("noEndRecord");
}

type Placed = Omit<EndRecord, "faults"> & { readonly directoryEnd: number };

/** The zip64 record, which counts further than 32 bits; undefined where an archive has none. */
async function findLongEnd(source: ByteSource, end: number): Promise<Placed | undefined> {
  if (end < locatorLength + longEndLength) return undefined;
  const locator = viewOf(await source.read(end - locatorLength, locatorLength));
  if (locator.getUint32(0, true) !== signature.locator) return undefined;
  const at = readLong(locator, 8);
  if (at + longEndLength > end) throw new ZipError("endRecordMalformed");
  const record = viewOf(await source.read(at, longEndLength));
  const isRecord =
    record.getUint32(0, true) === signature.longEnd &&
    at + 12 + readLong(record, 4) === end - locatorLength;
  if (!isRecord) throw new ZipError("endRecordMalformed");
  return {
    entries: readLong(record, 32),
    directoryLength: readLong(record, 40),
    directoryStart: readLong(record, 48),
    directoryEnd: at,
  };
}
