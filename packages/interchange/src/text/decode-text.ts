import type { Problem } from "../problem.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

// A web standard in every browser and in Node, declared here because the package is typed with neither.
declare const TextDecoder: new (
  label: Encoding,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

// Without a byte order mark, text of mostly Latin letters in UTF-16 shows a zero in every second byte.
const detectEncoding = (bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  if (bytes[0] === 0 && bytes[1] !== 0) return "utf-16be";
  return bytes[1] === 0 && bytes[0] !== 0 ? "utf-16le" : "utf-8";
};

const fault = (id: Problem["id"], line: number, reason: string): DecodedText => ({
  ok: false,
  problem: { id, line, column: null, reason },
});

const findBrokenLine = (bytes: Uint8Array, encoding: Encoding): number => {
  const text = new TextDecoder(encoding, { fatal: false }).decode(bytes);
  const until = text.slice(0, Math.max(0, text.indexOf("\ufffd")));
  return 1 + (until.match(/\r\n?|\n/g)?.length ?? 0);
};

/** Text from UTF-8 or UTF-16 bytes, with or without a byte order mark (which is left out). */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  if (bytes.length === 0) return fault("empty", 1, "The file is empty.");
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return fault("spreadsheet", 1, "This is a spreadsheet file; save its sheet as CSV first.");
  const encoding = detectEncoding(bytes);
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const line = findBrokenLine(bytes, encoding);
    const name = encoding.toUpperCase();
    return fault("notText", line, `Line ${line} holds bytes that are not ${name} text.`);
  }
};
