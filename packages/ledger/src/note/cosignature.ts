import { joinBytes } from "../bytes/join-bytes.ts";

const timeLength = 8;
const signatureLength = 64;
const latestTime = 2n ** 63n - 1n;

/** What a witness signs: two lines of its own, then the whole text of the checkpoint (C2SP tlog-cosignature, v1). */
export function cosignedMessage(text: string, time: bigint): string {
  return `cosignature/v1\ntime ${time}\n${text}`;
}

/** The timestamped signature: POSIX seconds in 8 bytes, then Ed25519; throws RangeError for a time no cosignature may have. */
export function timestamped(time: bigint, signature: Uint8Array): Uint8Array {
  if (time < 0n || time > latestTime) throw new RangeError(`no cosignature at ${time}`);
  const stamp = new Uint8Array(timeLength);
  new DataView(stamp.buffer).setBigUint64(0, time);
  return joinBytes(stamp, signature);
}

/** The time a timestamped signature tells; undefined if it has not the shape of one. */
export function findCosignedTime(signature: Uint8Array): bigint | undefined {
  if (signature.length !== timeLength + signatureLength) return undefined;
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
  return time > latestTime ? undefined : time;
}
