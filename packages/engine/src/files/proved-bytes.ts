import { createHash } from "node:crypto";
import type { KeptBytes } from "./document-store.ts";

/** The bytes kept are not those whose hash was recorded. */
export class BytesChangedError extends Error {
  override readonly name = "BytesChangedError";
  readonly sha256: string;
  constructor(sha256: string) {
    super(`the bytes kept as ${sha256} are others`);
    this.sha256 = sha256;
  }
}

/**
 * Lets kept bytes pass while they are hashed, the last of them only once the hash and the size are those recorded.
 * Throws a BytesChangedError otherwise: whoever passes them on has then not passed on a whole file.
 */
export async function* provedBytes(
  bytes: AsyncIterable<Uint8Array>,
  { sha256, size }: KeptBytes,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let passed = 0;
  let held: Uint8Array | undefined;
  for await (const chunk of bytes) {
    hash.update(chunk);
    passed += chunk.length;
    if (passed > size) break;
    if (held !== undefined) yield held;
    held = chunk;
  }
  if (passed !== size || hash.digest("hex") !== sha256) throw new BytesChangedError(sha256);
  if (held !== undefined) yield held;
}
