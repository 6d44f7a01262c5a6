/** Thrown for text that is not pairs of hexadecimal digits. */
export class HexError extends Error {
  override readonly name = "HexError";
  readonly length: number;

  constructor(text: string) {
    super(`not pairs of hexadecimal digits, length ${text.length}`);
    this.length = text.length;
  }
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Lower-case hexadecimal, two digits a byte. */
export function encodeHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += pairs[byte] ?? "";
  return text;
}

const hexShape = /^(?:[0-9a-f]{2})*$/iu;

/** The bytes of hexadecimal text, either case, no prefix; throws HexError. */
export function parseHex(text: string): Uint8Array<ArrayBuffer> {
  if (!hexShape.test(text)) throw new HexError(text);
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = (digitAt(text, 2 * index) << 4) | digitAt(text, 2 * index + 1);
  }
  return bytes;
}

/** Letters of either case end in their place in the alphabet, digits in themselves. */
function digitAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code > 64 ? (code & 15) + 9 : code & 15;
}
