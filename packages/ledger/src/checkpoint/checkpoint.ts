import { Base64Error, encodeBase64, parseBase64 } from "../bytes/base64.ts";
import { isHash } from "../hash/hash-function.ts";
import type { TreeHead } from "../tree/verify-consistency.ts";
import { findTreeSize, isTreeSize } from "../tree/tree-size.ts";

/** What a log states of itself: so many leaves under this root (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** Names the log, and nothing else does. */
  readonly origin: string;
  /** Opaque lines after the root; this ledger writes none. */
  readonly extensions: readonly string[];
}

export type CheckpointReason = "malformedOrigin" | "malformedSize" | "malformedRoot" | "emptyLine";

/** Thrown for text that is no checkpoint. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
  readonly reason: CheckpointReason;

  constructor(reason: CheckpointReason, cause?: unknown) {
    super(`not a checkpoint: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The text to be signed; throws CheckpointError for what no checkpoint can say. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  if (origin === "" || origin.includes("\n")) throw new CheckpointError("malformedOrigin");
  if (!isTreeSize(size)) throw new CheckpointError("malformedSize");
  if (!isHash(root)) throw new CheckpointError("malformedRoot");
  if (extensions.some((line) => line === "" || line.includes("\n"))) {
    throw new CheckpointError("emptyLine");
  }
  return `${[origin, String(size), encodeBase64(root), ...extensions].join("\n")}\n`;
}

/** Reads a note's text as a checkpoint: every line ended, none empty; throws CheckpointError. */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.includes("")) throw new CheckpointError("emptyLine");
  const [origin, sizeLine = "", rootLine = "", ...extensions] = lines;
  if (origin === undefined) throw new CheckpointError("malformedOrigin");
  const size = findTreeSize(sizeLine);
  if (size === undefined) throw new CheckpointError("malformedSize");
  return { origin, size, root: parseRoot(rootLine), extensions };
}

function parseRoot(line: string): Uint8Array {
  try {
    const root = parseBase64(line);
    if (isHash(root)) return root;
  } catch (cause) {
    if (!(cause instanceof Base64Error)) throw cause;
    throw new CheckpointError("malformedRoot", cause);
  }
  throw new CheckpointError("malformedRoot");
}
