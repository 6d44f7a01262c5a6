import { HexError, parseHex } from "../bytes/hex.ts";
import type { JsonValue } from "../canonical/json-value.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { equalBytes } from "../bytes/equal-bytes.ts";
import type { NoteVerifier } from "../note/note-key.ts";
import { emptyRoot } from "../tree/node.hash.ts";
import { verifyConsistency } from "../tree/verify-consistency.ts";
import { bundleError } from "./bundle-finding.ts";
import { findRecord, findTexts, isText } from "./json-shape.ts";
import { jsonLines } from "./json-lines.ts";
import type { Reading } from "./reading.ts";
import { findLogKey, findNoted } from "./signed-checkpoint.ts";

interface EarlierCheckpoint {
  readonly note: string;
  readonly consistency: readonly string[];
}

function findEarlier(value: JsonValue | undefined): EarlierCheckpoint | undefined {
  const record = findRecord(value, ["note", "consistency"]);
  const note = record?.["note"];
  const consistency = findTexts(record?.["consistency"]);
  return isText(note) && consistency !== undefined ? { note, consistency } : undefined;
}

/** Hashes in hexadecimal; undefined where one is none. */
export function findHashes(texts: readonly string[]): readonly Uint8Array[] | undefined {
  try {
    return texts.map(parseHex);
  } catch (thrown) {
    if (thrown instanceof HexError) return undefined;
    throw thrown;
  }
}

/** Earlier checkpoints: signed, smallest first, and held unchanged by the last one. Returns how many held. */
export async function checkEarlier(
  reading: Reading,
  known: readonly NoteVerifier[],
  last: Checkpoint | undefined,
): Promise<number> {
  const { asked, findings } = reading;
  let held = 0;
  let size = -1n;
  for await (const { line, value } of jsonLines(reading, "checkpoints.jsonl", findEarlier)) {
    const place = { member: "checkpoints.jsonl", line };
    const noted = findNoted(value.note);
    if (noted === undefined) {
      findings.add(bundleError("earlierCheckpointMalformed", place));
      continue;
    }
    const { checkpoint } = noted;
    const before = findings.errors;
    if ((await findLogKey(noted, known, asked.verify)) === undefined)
      findings.add(bundleError("earlierCheckpointNotSigned", place));
    if (checkpoint.size <= size) findings.add(bundleError("earlierCheckpointOutOfOrder", place));
    size = checkpoint.size;
    const isHeld = last !== undefined && (await isConsistent(reading, checkpoint, last, value));
    if (!isHeld) {
      const facts = { size: String(checkpoint.size) };
      findings.add(bundleError("earlierCheckpointInconsistent", place, facts));
    }
    if (findings.errors === before) held += 1;
  }
  return held;
}

async function isConsistent(
  { asked }: Reading,
  first: Checkpoint,
  second: Checkpoint,
  { consistency }: EarlierCheckpoint,
): Promise<boolean> {
  const { hash } = asked.sha256;
  // The empty tree is in every tree: there is nothing to prove, and no proof of it.
  if (first.size === 0n) return consistency.length === 0 && equalBytes(first.root, emptyRoot(hash));
  const proof = findHashes(consistency);
  if (proof === undefined || first.origin !== second.origin) return false;
  return (await verifyConsistency({ hash, first, second, proof })).ok;
}
