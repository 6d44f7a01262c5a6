import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import type { ByteSource } from "../bytes/byte-source.ts";
import type { BundleToVerify } from "../bundle/bundle-port.ts";
import type { BundleReport } from "../bundle/bundle-report.ts";
import { verifyBundle } from "../bundle/verify-bundle.ts";
import type { Sha256 } from "../hash/hash-stream.ts";
import type { Inflate } from "../zip/member-bytes.ts";
import { ledgerKey } from "./bundle.builder.ts";
import { verifyEd25519 } from "./ed25519.ts";
import { sha256 } from "./hashes.ts";

/** Bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return {
    size: bytes.length,
    read: async (from, length) => {
      if (from < 0 || from + length > bytes.length) throw new RangeError(`no bytes at ${from}`);
      return bytes.slice(from, from + length);
    },
  };
}

/** SHA-256 by node:crypto, at once and bit by bit. */
export const nodeSha256: Sha256 = {
  hash: sha256,
  open: () => {
    const hash = createHash("sha256");
    return {
      update: (bytes) => void hash.update(bytes),
      digest: () => new Uint8Array(hash.digest()),
    };
  },
};

/** Raw DEFLATE by node:zlib. */
export const nodeInflate: Inflate = async function* inflate(packed) {
  const unpacking = createInflateRaw({ chunkSize: 65_536 });
  // What fails is told by the stream that is read; whoever stops reading ends the rest.
  const fed = pipeline(Readable.from(packed), unpacking).catch(() => undefined);
  try {
    for await (const chunk of unpacking) yield asBytes(chunk);
  } finally {
    unpacking.destroy();
    await fed;
  }
};

/** Guarantee: a stream that is not in object mode gives bytes. */
const asBytes = (chunk: unknown): Uint8Array => chunk as Uint8Array;

/** Judges a bundle in memory with the first of the ledger's keys, unless said, and Node's tools. */
export async function judgeBundle(
  bytes: Uint8Array<ArrayBuffer>,
  change: Partial<BundleToVerify> = {},
): Promise<BundleReport> {
  return verifyBundle({
    source: sourceOf(bytes),
    key: (await ledgerKey(0)).verifier,
    sha256: nodeSha256,
    verify: verifyEd25519,
    inflate: nodeInflate,
    ...change,
  });
}
