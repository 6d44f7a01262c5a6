import { equalBytes } from "../bytes/equal-bytes.ts";
import { findRotation } from "../note/key-rotation.ts";
import type { KeyRotation } from "../note/key-rotation.ts";
import { formatVerifier } from "../note/note-key.ts";
import type { NoteVerifier } from "../note/note-key.ts";
import { bundleError } from "./bundle-finding.ts";
import { findRecord, isText } from "./json-shape.ts";
import { jsonLines } from "./json-lines.ts";
import type { Reading } from "./reading.ts";

function isSameKey(one: NoteVerifier, two: NoteVerifier): boolean {
  return one.name === two.name && equalBytes(one.publicKey, two.publicKey);
}

/** A line of `keys.jsonl`: the note as it is, and the key it introduces, as one word, where both keys signed it. */
export interface ToldChange {
  readonly line: number;
  readonly note: string;
  readonly to?: string;
}

/** What is known of the ledger's keys. */
export interface LedgerKeys {
  /** The given key and every key that lawfully follows it or led to it, the given one first. */
  readonly known: readonly NoteVerifier[];
  readonly changes: readonly ToldChange[];
}

interface Rotations {
  readonly rotations: readonly KeyRotation[];
  readonly changes: readonly ToldChange[];
}

async function readRotations(reading: Reading): Promise<Rotations> {
  const { asked, findings } = reading;
  const rotations: KeyRotation[] = [];
  const changes: ToldChange[] = [];
  const notes = jsonLines(reading, "keys.jsonl", (value) => {
    const note = findRecord(value, ["note"])?.["note"];
    return isText(note) ? note : undefined;
  });
  for await (const { line, value } of notes) {
    const place = { member: "keys.jsonl", line };
    const rotation = await findRotation(asked.sha256.hash, asked.verify, value);
    const before = rotations.at(-1);
    const to = rotation && formatVerifier(rotation.to);
    changes.push({ line, note: value, ...(to === undefined ? {} : { to }) });
    if (rotation === undefined) {
      findings.add(bundleError("rotationBroken", place, { fact: "notSignedByBoth" }));
    } else if (before !== undefined && !isSameKey(before.to, rotation.from)) {
      findings.add(bundleError("rotationBroken", place, { fact: "doesNotFollow" }));
    } else {
      rotations.push(rotation);
    }
  }
  return { rotations, changes };
}

/** Reads `keys.jsonl`. A change that does not hold is a finding, and ends the way from key to key. */
export async function readKeys(reading: Reading): Promise<LedgerKeys> {
  const { key } = reading.asked;
  const { rotations, changes } = await readRotations(reading);
  const known = [key];
  for (const { from, to } of rotations) {
    if (known.some((one) => isSameKey(one, from))) known.push(to);
  }
  for (const { from, to } of rotations.toReversed()) {
    if (known.some((one) => isSameKey(one, to))) known.push(from);
  }
  const isFirst = (one: NoteVerifier, place: number): boolean =>
    known.findIndex((same) => isSameKey(same, one)) === place;
  return { known: known.filter(isFirst), changes };
}
