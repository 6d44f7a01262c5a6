import { sha256 as noble } from "@noble/hashes/sha2.js";
import { type ByteSource, ed25519Verification, type Inflate, type Sha256 } from "@tiltas/ledger";

/** SHA-256 at once and bit by bit: WebCrypto has no second way, and is slower for what is short. */
export const sha256: Sha256 = {
  hash: (preimage) => noble(preimage),
  open: () => {
    const hash = noble.create();
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
  },
};

/** Ed25519 by the browser. */
export const verifySignature = ed25519Verification(crypto.subtle);

/** A file a person chose, read from any place, never whole. */
export const sourceOf = (file: Blob): ByteSource => ({
  size: file.size,
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
});

/** Raw DEFLATE by the browser. */
export const inflate: Inflate = async function* inflated(packed) {
  const unpacking = new DecompressionStream("deflate-raw");
  const feed = async (): Promise<void> => {
    const writer = unpacking.writable.getWriter();
    for await (const chunk of packed) await writer.write(chunk);
    await writer.close();
  };
  // What fails is told to whoever reads.
  const fed = feed().catch((cause: unknown) =>
    unpacking.writable.abort(cause).catch(() => undefined),
  );
  const reader = unpacking.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
    await fed;
  }
};
