const headerLength = 30;
const lineEnd = 0x0a;

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** Where the content of a ZIP file's first member begins; undefined until enough of the file is here. */
const findContent = (bytes: Uint8Array): number | undefined => {
  if (bytes.length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = headerLength + view.getUint16(26, true) + view.getUint16(28, true);
  return bytes.length < start ? undefined : start;
};

export interface EntryCount {
  /** The next bytes of the file, as they arrive. */
  readonly push: (chunk: Uint8Array<ArrayBuffer>) => void;
}

/** Counts the lines of a bundle's first member while it arrives: the entries are that member, a line each. */
export function countEntries(onCount: (entries: number) => void): EntryCount {
  const inflate = new DecompressionStream("deflate-raw");
  const writer = inflate.writable.getWriter();
  let waiting: Uint8Array[] | undefined = [];
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  const count = async (): Promise<void> => {
    let entries = 0;
    const reader = inflate.readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const byte of next.value) if (byte === lineEnd) entries += 1;
      onCount(entries);
    }
  };
  // What follows the member is no part of it, which is how its end shows.
  count().catch(end);
  writer.closed.catch(end);
  const write = (bytes: Uint8Array<ArrayBuffer>): void => {
    if (bytes.length > 0) writer.write(bytes).catch(end);
  };
  return {
    push: (chunk) => {
      if (isOver) return;
      if (waiting === undefined) {
        write(chunk);
        return;
      }
      waiting.push(chunk);
      const bytes = joined(waiting);
      const start = findContent(bytes);
      if (start === undefined) return;
      waiting = undefined;
      write(bytes.subarray(start));
    },
  };
}
