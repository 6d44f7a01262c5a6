import { equalBytes } from "../bytes/equal-bytes.ts";
import { findRotation } from "../note/key-rotation.ts";
import type { KeyRotation } from "../note/key-rotation.ts";
import type { NoteVerifier } from "../note/note-key.ts";
import { bundleError } from "./bundle-finding.ts";
import { findRecord, isText } from "./json-shape.ts";
import { jsonLines } from "./json-lines.ts";
import type { Reading } from "./reading.ts";

function isSameKey(one: NoteVerifier, two: NoteVerifier): boolean {
  return one.name === two.name && equalBytes(one.publicKey, two.publicKey);
}

async function readRotations(reading: Reading): Promise<readonly KeyRotation[]> {
  const { asked, findings } = reading;
  const rotations: KeyRotation[] = [];
  const notes = jsonLines(reading, "keys.jsonl", (value) => {
    const note = findRecord(value, ["note"])?.["note"];
    return isText(note) ? note : undefined;
  });
  for await (const { line, value } of notes) {
    const place = { member: "keys.jsonl", line };
    const rotation = await findRotation(asked.sha256.hash, asked.verify, value);
    const before = rotations.at(-1);
    if (rotation === undefined) {
      findings.add(bundleError("rotationBroken", place, { fact: "notSignedByBoth" }));
    } else if (before !== undefined && !isSameKey(before.to, rotation.from)) {
      findings.add(bundleError("rotationBroken", place, { fact: "doesNotFollow" }));
    } else {
      rotations.push(rotation);
    }
  }
  return rotations;
}

/**
 * The given key and every key that lawfully follows it or led to it through `keys.jsonl`, the given one first. A change
 * that does not hold is a finding, and ends the way there.
 */
export async function readKeys(reading: Reading): Promise<readonly NoteVerifier[]> {
  const { key } = reading.asked;
  const rotations = await readRotations(reading);
  const known = [key];
  for (const { from, to } of rotations) {
    if (known.some((one) => isSameKey(one, from))) known.push(to);
  }
  for (const { from, to } of rotations.toReversed()) {
    if (known.some((one) => isSameKey(one, to))) known.push(from);
  }
  return known.filter((one, place) => known.findIndex((same) => isSameKey(same, one)) === place);
}
