// oxlint-disable-next-line tiltas/time-through-ports -- this is the port
import { randomBytes } from "node:crypto";

/** Everything random: ids, secrets, and the spread of waiting times. */
export type Ids = {
  /** A fresh UUIDv7, lower case (RFC 9562 section 5.7). */
  readonly uuid: () => string;
  /** 256 random bits, base64url. */
  readonly secret: () => string;
  /** In [0, 1). */
  readonly fraction: () => number;
};

const uuidVersion7 = (milliseconds: number, random: Uint8Array): string => {
  const bytes = Uint8Array.from(random);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(milliseconds) << 16n);
  bytes.set(random.subarray(6, 8), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
};

export const systemIds: Ids = {
  // oxlint-disable-next-line tiltas/time-through-ports -- this is the port
  uuid: () => uuidVersion7(Date.now(), randomBytes(16)),
  secret: () => randomBytes(32).toString("base64url"),
  // oxlint-disable-next-line tiltas/time-through-ports -- this is the port
  fraction: () => Math.random(),
};
