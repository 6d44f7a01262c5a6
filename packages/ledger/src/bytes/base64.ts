const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

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
  if (!shape.test(text)) throw new Base64Error(text);
  const digits = text.replace(/=+$/u, "");
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let offset = 0;
  for (const digit of digits) {
    held = ((held << 6) | alphabet.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[offset] = held >> bits;
    offset += 1;
  }
  if ((held & ((1 << bits) - 1)) !== 0) throw new Base64Error(text);
  return bytes;
}
