import { decodeUtf8 } from "../bytes/utf8.ts";
import { encodeHex } from "../bytes/hex.ts";
import type { NoteVerifier } from "../note/note-key.ts";
import { verifyNote } from "../note/verify-note.ts";
import { bundleError, bundleWarning } from "./bundle-finding.ts";
import { readWhole } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { findLogKey, findNoted } from "./signed-checkpoint.ts";
import type { NotedCheckpoint } from "./signed-checkpoint.ts";

const mostBytes = 65_536;
const place = { member: "checkpoint.txt" };

/** The checkpoint all proofs lead to. */
export interface TrustedCheckpoint extends NotedCheckpoint {
  /** The key that signed it; absent if no known one did, which is a finding. */
  readonly signedBy?: NoteVerifier;
  /** The witnesses asked for that cosigned it. */
  readonly cosignedBy: readonly NoteVerifier[];
}

/** Reads `checkpoint.txt`, its signatures and what the manifest says of it; undefined, with a finding, for what is none. */
export async function checkCheckpoint(
  reading: Reading,
  known: readonly NoteVerifier[],
): Promise<TrustedCheckpoint | undefined> {
  const { asked, findings } = reading;
  const bytes = await readWhole(reading, "checkpoint.txt", mostBytes);
  const decoded = bytes === undefined ? undefined : decodeUtf8(bytes);
  const noted = decoded?.ok === true ? findNoted(decoded.text) : undefined;
  if (noted === undefined) {
    findings.add(bundleError("checkpointMalformed", place));
    return undefined;
  }
  const signedBy = await findLogKey(noted, known, asked.verify);
  if (signedBy === undefined) findings.add(bundleError("checkpointNotSigned", place));
  compareManifest(reading, noted);
  const cosignedBy = await findCosigners(reading, noted);
  return { ...noted, cosignedBy, ...(signedBy === undefined ? {} : { signedBy }) };
}

function compareManifest({ manifest, findings }: Reading, { checkpoint }: NotedCheckpoint): void {
  const said = { origin: manifest.origin, size: String(manifest.size), root: manifest.root };
  const { origin, size, root } = checkpoint;
  const signed = { origin, size: String(size), root: encodeHex(root) };
  for (const field of ["origin", "size", "root"] as const) {
    if (said[field] === signed[field]) continue;
    const facts = { field, expected: signed[field], found: said[field] };
    findings.add(bundleError("manifestDiffers", { member: "manifest.json" }, facts));
  }
}

async function findCosigners(
  { asked, findings }: Reading,
  { note }: NotedCheckpoint,
): Promise<readonly NoteVerifier[]> {
  const cosigners: NoteVerifier[] = [];
  for (const witness of asked.witnesses ?? []) {
    const verdict = await verifyNote(note, [witness], asked.verify);
    const facts = { witness: witness.name };
    if (verdict.ok) cosigners.push(witness);
    else if (verdict.fault === "badSignature")
      findings.add(bundleError("cosignatureBad", place, facts));
    else findings.add(bundleWarning("cosignatureMissing", place, facts));
  }
  return cosigners;
}
