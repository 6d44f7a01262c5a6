import type { ByteSource } from "../bytes/byte-source.ts";
import { decodeUtf8 } from "../bytes/utf8.ts";
import type { EndRecord } from "./end-record.ts";
import { readLong, viewOf } from "./zip-field.ts";
import { ZipError } from "./zip.fault.ts";

/** A member as the central directory lists it (APPNOTE 4.3.12); nothing of it is true yet. */
export interface ListedMember {
  readonly name: string;
  readonly isDeflated: boolean;
  /** Its bytes as packed, and as they come out. */
  readonly packed: number;
  readonly length: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
  /** Whether sizes follow its bytes, as where they were not known before. */
  readonly hasDescriptor: boolean;
}

const headerLength = 46;
const headerSignature = 0x02014b50;
const longField = 0x0001;
const inLongField = 0xffffffff;

// A bundle has a dozen members.
const mostBytes = 1_048_576;

/** The members of an archive in the order of its directory; throws ZipError. */
export async function readDirectory(
  source: ByteSource,
  { entries, directoryStart, directoryLength }: EndRecord,
): Promise<readonly ListedMember[]> {
  if (directoryLength > mostBytes) throw new ZipError("directoryTooLarge");
  if (directoryStart + directoryLength > source.size) throw new ZipError("directoryMalformed");
  const bytes = await source.read(directoryStart, directoryLength);
  const members: ListedMember[] = [];
  let place = 0;
  while (place < bytes.length) {
    const { member, next } = readHeader(bytes, place);
    members.push(member);
    place = next;
  }
  if (members.length !== entries) throw new ZipError("directoryMalformed");
  return members;
}

function readHeader(bytes: Uint8Array, place: number): { member: ListedMember; next: number } {
  if (place + headerLength > bytes.length) throw new ZipError("directoryMalformed");
  const view = viewOf(bytes.subarray(place));
  if (view.getUint32(0, true) !== headerSignature) throw new ZipError("directoryMalformed");
  const [flags, method] = [view.getUint16(8, true), view.getUint16(10, true)];
  if ((flags & 1) !== 0) throw new ZipError("encrypted");
  if (method !== 0 && method !== 8) throw new ZipError("methodUnknown");
  const nameEnd = headerLength + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const next = place + extraEnd + view.getUint16(32, true);
  if (next > bytes.length) throw new ZipError("directoryMalformed");
  const extra = bytes.subarray(place + nameEnd, place + extraEnd);
  const [length, packed, at] = readLongs(extra, [
    view.getUint32(24, true),
    view.getUint32(20, true),
    view.getUint32(42, true),
  ]);
  const member = {
    name: nameOf(bytes.subarray(place + headerLength, place + nameEnd)),
    isDeflated: method === 8,
    packed,
    length,
    crc: view.getUint32(16, true),
    at,
    hasDescriptor: (flags & 8) !== 0,
  };
  return { member, next };
}

/** A name no member of ours has stands for one that is no text. */
export function nameOf(bytes: Uint8Array): string {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? decoded.text : "?";
}

type Three = readonly [number, number, number];

/** Numbers too large for 32 bits stand in an extra field, in this order (APPNOTE 4.5.3). */
function readLongs(extra: Uint8Array, short: Three): Three {
  if (!short.includes(inLongField)) return short;
  const view = viewOf(findExtra(extra, longField));
  let place = 0;
  const take = (number: number): number => {
    if (number !== inLongField) return number;
    if (place + 8 > view.byteLength) throw new ZipError("directoryMalformed");
    place += 8;
    return readLong(view, place - 8);
  };
  return [take(short[0]), take(short[1]), take(short[2])];
}

function findExtra(extra: Uint8Array, id: number): Uint8Array {
  const view = viewOf(extra);
  let place = 0;
  while (place + 4 <= extra.length) {
    const end = place + 4 + view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === id && end <= extra.length)
      return extra.subarray(place + 4, end);
    place = end;
  }
  throw new ZipError("directoryMalformed");
}
