import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

/** What the manifest says of a member that was written. */
export type WrittenMember = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

export type ZipFile = {
  /** Writes a member as its bytes come, packed. */
  readonly add: (
    name: string,
    chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  ) => Promise<WrittenMember>;
  readonly finish: () => Promise<void>;
};

const record = (...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

// Sizes follow the bytes, names are UTF-8, and everything counts in 64 bits (APPNOTE 4.4.4, 4.5.3).
const flags = 0x0808;
const deflated = 8;

/** Opens a ZIP file for writing, of any size. */
export const openZipFile = (path: string): ZipFile => {
  const file = createWriteStream(path);
  const directory: Buffer[] = [];
  let at = 0;

  const write = async (bytes: Buffer): Promise<void> => {
    at += bytes.length;
    if (!file.write(bytes)) await once(file, "drain");
  };

  const add: ZipFile["add"] = async (name, chunks) => {
    const start = at;
    const named = Buffer.from(name);
    const about = record([2, 45], [2, flags], [2, deflated], [2, 0], [2, 0x21]);
    const lengths = record([2, named.length], [2, 0]);
    await write(
      Buffer.concat([
        record([4, 0x04034b50]),
        about,
        record([4, 0], [4, 0], [4, 0]),
        lengths,
        named,
      ]),
    );
    const packing = createDeflateRaw({ level: 1 });
    const begun = at;
    const written = (async () => {
      for await (const packed of packing) await write(asBuffer(packed));
    })();
    const hash = createHash("sha256");
    let [length, crc] = [0, 0];
    for await (const chunk of chunks) {
      hash.update(chunk);
      crc = crc32(chunk, crc);
      length += chunk.length;
      if (!packing.write(chunk)) await once(packing, "drain");
    }
    packing.end();
    await written;
    const packed = at - begun;
    await write(record([4, 0x08074b50], [4, crc], [8, packed], [8, length]));
    const longs = record([2, 1], [2, 24], [8, length], [8, packed], [8, start]);
    const most = 0xffffffff;
    directory.push(
      Buffer.concat([
        record([4, 0x02014b50], [2, 45]),
        about,
        record([4, crc], [4, most], [4, most], [2, named.length], [2, longs.length]),
        record([2, 0], [2, 0], [2, 0], [4, 0], [4, most]),
        named,
        longs,
      ]),
    );
    return { name, bytes: length, sha256: hash.digest("hex") };
  };

  const finish = async (): Promise<void> => {
    const start = at;
    const listed = Buffer.concat(directory);
    const count = directory.length;
    await write(listed);
    const end = at;
    await write(
      record(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, listed.length],
        [8, start],
      ),
    );
    await write(record([4, 0x07064b50], [4, 0], [8, end], [4, 1]));
    await write(
      record(
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, 0xffffffff],
        [4, 0xffffffff],
        [2, 0],
      ),
    );
    file.end();
    await once(file, "close");
  };

  return { add, finish };
};

/** Guarantee: a stream that is not in object mode gives bytes. */
const asBuffer = (chunk: unknown): Buffer => chunk as Buffer;
