/** A member as the central directory lists it; sizes and offset in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** The DOS date and time of an instant in UTC, two seconds fine (APPNOTE 4.4.6). */
export type DosTime = { readonly date: number; readonly time: number };

const most32 = 0xffff_ffff;
const version = 45;
const deflated = 8;
// Bit 3: sizes follow the content; bit 11: names are UTF-8.
const flags = 0x0808;

/** Reads an instant such as `2026-01-02T03:04:05.678Z`; nothing before 1980 has a DOS time. */
export const dosTimeOf = (instant: string): DosTime => {
  const [year = 1980, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = instant
    .slice(0, 19)
    .split(/[-T:]/)
    .map(Number);
  return {
    date: ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day,
    time: (hours << 11) | (minutes << 5) | (seconds >> 1),
  };
};

type Field = readonly [bytes: 2 | 4 | 8, value: number];

const record = (...fields: readonly Field[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) bytes.writeUInt16LE(value, at);
    else if (width === 4) bytes.writeUInt32LE(value, at);
    else bytes.writeBigUInt64LE(BigInt(value), at);
    at += width;
  }
  return bytes;
};

/** What stands before a member's content, of which nothing is known yet but its name (APPNOTE 4.3.7). */
export const localHeader = (name: string, { date, time }: DosTime, isLarge: boolean): Buffer => {
  const text = Buffer.from(name);
  // The place of 64-bit sizes tells readers that those behind the content have 64 bits.
  const extra = isLarge ? record([2, 1], [2, 16], [8, 0], [8, 0]) : Buffer.alloc(0);
  const sizes = isLarge ? most32 : 0;
  return Buffer.concat([
    record([4, 0x0403_4b50], [2, version], [2, flags], [2, deflated], [2, time], [2, date]),
    record([4, 0], [4, sizes], [4, sizes], [2, text.length], [2, extra.length]),
    text,
    extra,
  ]);
};

/** What stands behind a member's content (APPNOTE 4.3.9). */
export const dataDescriptor = ({ crc, packed, size }: ZipEntry, isLarge: boolean): Buffer => {
  const width = isLarge ? 8 : 4;
  return record([4, 0x0807_4b50], [4, crc], [width, packed], [width, size]);
};

const listing = (entry: ZipEntry, { date, time }: DosTime): Buffer => {
  const name = Buffer.from(entry.name);
  const large = [entry.size, entry.packed, entry.offset].filter((value) => value >= most32);
  const extra =
    large.length === 0
      ? Buffer.alloc(0)
      : record([2, 1], [2, 8 * large.length], ...large.map((value): Field => [8, value]));
  const short = (value: number): Field => [4, Math.min(value, most32)];
  return Buffer.concat([
    record([4, 0x0201_4b50], [2, version], [2, version], [2, flags], [2, deflated]),
    record([2, time], [2, date], [4, entry.crc], short(entry.packed), short(entry.size)),
    record([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
    record(short(entry.offset)),
    name,
    extra,
  ]);
};

/** The end of the file, which begins at `offset`: every member listed, with 64-bit records where they are needed (APPNOTE 4.3.12 to 4.3.16). */
export const centralDirectory = (
  entries: readonly ZipEntry[],
  offset: number,
  at: DosTime,
): Buffer => {
  const listed = Buffer.concat(entries.map((entry) => listing(entry, at)));
  const count = entries.length;
  const end = offset + listed.length;
  const ending64 = Buffer.concat([
    record([4, 0x0606_4b50], [8, 44], [2, version], [2, version], [4, 0], [4, 0]),
    record([8, count], [8, count], [8, listed.length], [8, offset]),
    record([4, 0x0706_4b50], [4, 0], [8, end], [4, 1]),
  ]);
  return Buffer.concat([
    listed,
    end >= most32 ? ending64 : Buffer.alloc(0),
    record([4, 0x0605_4b50], [2, 0], [2, 0], [2, count], [2, count]),
    record([4, listed.length], [4, Math.min(offset, most32)], [2, 0]),
  ]);
};
