import type { ByteSource } from "../bytes/byte-source.ts";
import type { Sha256 } from "../hash/hash-stream.ts";
import type { NoteVerifier } from "../note/note-key.ts";
import type { VerifySignature } from "../note/verify-note.ts";
import type { Inflate } from "../zip/member-bytes.ts";
import type { BundleReplay } from "./bundle-replay.ts";

/** What is used of an AbortSignal. */
export interface StopWish {
  readonly throwIfAborted: () => void;
}

/** How far verification is, in bytes as they come out of the archive. */
export interface BundleProgress {
  readonly done: number;
  readonly of: number;
}

/** A bundle, what it is judged by, and the tools the platform has. */
export interface BundleToVerify {
  readonly source: ByteSource;
  /** The ledger's key, which came another way. */
  readonly key: NoteVerifier;
  /** Keys of witnesses whose cosignatures are looked for. */
  readonly witnesses?: readonly NoteVerifier[];
  readonly sha256: Sha256;
  readonly verify: VerifySignature;
  readonly inflate: Inflate;
  /** The law; without it only the bytes are judged. */
  readonly replay?: BundleReplay;
  readonly onProgress?: (progress: BundleProgress) => void;
  readonly signal?: StopWish;
}
