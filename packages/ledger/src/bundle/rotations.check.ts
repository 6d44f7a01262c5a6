import { formatVerifier } from "../note/note-key.ts";
import type { NoteVerifier } from "../note/note-key.ts";
import { bundleError } from "./bundle-finding.ts";
import type { LedgerKeys } from "./keys.check.ts";
import type { Reading } from "./reading.ts";
import type { RecordedChanges } from "./recorded-changes.ts";

const member = "keys.jsonl";

/**
 * The changes of the key in `keys.jsonl` against those the entries record. What follows the key that signed the
 * checkpoint may be younger than the checkpoint, and its entry with it; in a bundle of a period whatever follows the
 * last one recorded may be younger than the period. Returns ids of what was not proved.
 */
export function checkRotations(
  { findings, manifest }: Reading,
  { changes }: LedgerKeys,
  { rotations, hasKeyStream }: RecordedChanges,
  signedBy: NoteVerifier | undefined,
): readonly string[] {
  if (changes.length === 0 && rotations.length === 0) return [];
  if (!hasKeyStream && manifest.scope.kind !== "everything") return ["keyChangesRecorded"];
  const recorded = new Set(rotations.map(({ note }) => note));
  const told = new Set(changes.map(({ note }) => note));
  for (const { stream, version, note } of rotations)
    if (!told.has(note)) findings.add(bundleError("rotationMissing", { stream, version, member }));
  const signing = signedBy && formatVerifier(signedBy);
  const signed = changes.findLastIndex(({ to }) => to !== undefined && to === signing);
  const last = changes.findLastIndex(({ note }) => recorded.has(note));
  let isLater = false;
  for (const [place, { line, note }] of changes.entries()) {
    if (recorded.has(note)) continue;
    if (place > last && (place > signed || manifest.scope.kind === "period")) isLater = true;
    else findings.add(bundleError("rotationNotRecorded", { member, line }));
  }
  return isLater ? ["keyChangesRecorded"] : [];
}
