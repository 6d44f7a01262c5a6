import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";
import {
  centralDirectory,
  dataDescriptor,
  dosTimeOf,
  localHeader,
  type ZipEntry,
} from "./zip-records.ts";

/** A member's content, made as it is read: text in UTF-8 or bytes, in pieces of any length. */
export type ZipMember = {
  readonly name: string;
  readonly content: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
};

/** What was written of a member: its length in bytes, unpacked, and their SHA-256 in hex. */
export type WrittenMember = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

export type ZipSettings = {
  /** When the members were made, an instant in UTC. */
  readonly madeAt: string;
  /** Whether a member, or the file, may reach 4 GiB; small files stay readable by old programs. */
  readonly isLarge: boolean;
};

/** A member grew beyond what the file was laid out for. */
class ZipTooLargeError extends Error {
  override readonly name = "ZipTooLargeError";
  readonly member: string;

  constructor(member: string) {
    super(`${member} reaches 4 GiB in a file that was laid out for less`);
    this.member = member;
  }
}

const pack = promisify<Uint8Array, { finishFlush: number; level: number }, Buffer>(deflateRaw);
const pieceLength = 256 * 1024;
// An empty last block: what is packed piece by piece never says that it ends (RFC 1951, 3.2.3).
const lastBlock = Buffer.of(0x03, 0x00);

/** Joins small parts into pieces worth packing. */
async function* piecesOf(content: ReturnType<ZipMember["content"]>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of content) {
    const bytes = typeof part === "string" ? Buffer.from(part) : Buffer.from(part);
    waiting.push(bytes);
    length += bytes.length;
    if (length < pieceLength) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

const packPiece = async (piece: Buffer): Promise<Buffer> =>
  pack(piece, { finishFlush: constants.Z_SYNC_FLUSH, level: 6 });

/**
 * Writes members into a ZIP file as they are made, a piece of one member in memory at a time. Members are read in
 * order, each when its turn comes; `onWritten` hears of each before the next begins. Whoever stops reading ends the
 * member under way; what throws in it throws here, and the file then lacks its directory and opens nowhere.
 * @throws ZipTooLargeError
 */
export async function* zipOf(
  members: Iterable<ZipMember>,
  { madeAt, isLarge }: ZipSettings,
  onWritten: (member: WrittenMember) => void,
): AsyncGenerator<Buffer> {
  const at = dosTimeOf(madeAt);
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, content } of members) {
    const header = localHeader(name, at, isLarge);
    yield header;
    const hash = createHash("sha256");
    let [crc, packed, size] = [0, 0, 0];
    const put = (bytes: Buffer): Buffer => {
      packed += bytes.length;
      return bytes;
    };
    for await (const piece of piecesOf(content())) {
      crc = crc32(piece, crc);
      size += piece.length;
      hash.update(piece);
      yield put(await packPiece(piece));
    }
    yield put(lastBlock);
    if (!isLarge && Math.max(size, packed, offset) >= 0xffff_ffff) throw new ZipTooLargeError(name);
    const entry = { name, crc, packed, size, offset };
    const descriptor = dataDescriptor(entry, isLarge);
    yield descriptor;
    offset += header.length + packed + descriptor.length;
    entries.push(entry);
    onWritten({ name, bytes: size, sha256: hash.digest("hex") });
  }
  yield centralDirectory(entries, offset, at);
}
