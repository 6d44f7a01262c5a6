const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// A bit no value has stands for all other characters.
const foreign = 0x80;

const values = new Uint8Array(128).fill(foreign);
for (let value = 0; value < alphabet.length; value += 1) values[alphabet.charCodeAt(value)] = value;

/** Thrown for text that is not the one standard spelling of some bytes. */
export class Base64Error extends Error {
  override readonly name = "Base64Error";
  readonly length: number;

  constructor(text: string) {
    super(`not padded standard base64, length ${text.length}`);
    this.length = text.length;
  }
}

/** Standard base64 with padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let offset = 0; offset < bytes.length; offset += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(offset, offset + 3);
    const group = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63)).join("");
    const kept = Math.min(bytes.length - offset, 3) + 1;
    text += digits.slice(0, kept).padEnd(4, "=");
  }
  return text;
}

/** The bytes of padded standard base64; throws Base64Error for blanks, other alphabets and loose bits. */
export function parseBase64(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 !== 0) throw new Base64Error(text);
  const padding = text.endsWith("==") ? 2 : Number(text.endsWith("="));
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const digits = text.length - padding;
  let [group, seen] = [0, 0];
  for (let place = 0, offset = 0; place < text.length; place += 4, offset += 3) {
    const [a, b] = [valueAt(text, place), valueAt(text, place + 1)];
    const c = place + 2 < digits ? valueAt(text, place + 2) : 0;
    const d = place + 3 < digits ? valueAt(text, place + 3) : 0;
    seen |= a | b | c | d;
    group = (a << 18) | (b << 12) | (c << 6) | d;
    bytes[offset] = group >> 16;
    bytes[offset + 1] = group >> 8;
    bytes[offset + 2] = group;
  }
  // What stands beyond the last byte must be zero, or one value would have several spellings.
  const loose = group & ((1 << (8 * padding)) - 1);
  if ((seen & foreign) !== 0 || loose !== 0) throw new Base64Error(text);
  return bytes;
}

function valueAt(text: string, place: number): number {
  return values[text.charCodeAt(place)] ?? foreign;
}
