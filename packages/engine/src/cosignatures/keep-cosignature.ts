import { type Instant, parseInstant } from "@tiltas/domain";
import {
  CheckpointError,
  formatNote,
  formatVerifier,
  NoteError,
  type NoteSignature,
  type NoteVerifier,
  parseCheckpoint,
  parseNote,
  type SignedNote,
  verifyNote,
} from "@tiltas/ledger";
import { findRow } from "../checkpoints/checkpoint-rows.ts";
import { verifySignature } from "../checkpoints/signed-checkpoint.ts";
import type { Ground } from "../ground.ts";
import { insertCosignature } from "./cosignature-rows.ts";

/** What became of a cosignature that was handed back. */
export type CosignatureAnswer =
  | { readonly ok: true; readonly added: number }
  | { readonly ok: false; readonly fault: CosignatureFault };

/** Why it is not kept: of the note's form, of who signed, of what was signed, of when. */
export type CosignatureFault =
  | "notACheckpoint"
  | "unknownWitness"
  | "badSignature"
  | "anotherCheckpoint"
  | "fromTheFuture";

/** How far a witness's clock may be ahead of the server's. */
const mostAheadMs = 300_000;

const findNote = (text: string): { note: SignedNote; size: bigint } | undefined => {
  try {
    const note = parseNote(text);
    return { note, size: parseCheckpoint(note.text).size };
  } catch (thrown) {
    if (thrown instanceof NoteError || thrown instanceof CheckpointError) return undefined;
    throw thrown;
  }
};

/** The last millisecond a calendar of four-digit years has. */
const latestMs = Date.parse("9999-12-31T23:59:59.999Z");

const momentOf = (seconds: bigint): Instant | undefined => {
  const ms = Number(seconds) * 1000;
  if (ms > latestMs) return undefined;
  return parseInstant(new Date(ms).toISOString());
};

const lineOf = (text: string, signature: NoteSignature): string =>
  formatNote({ text, signatures: [signature] }).slice(text.length + 1, -1);

type Signed = { readonly by: NoteVerifier; readonly at: Instant; readonly line: string };

/** Each known witness's line of a note, verified. */
const findSigned = async (
  { text, signatures }: SignedNote,
  witnesses: readonly NoteVerifier[],
  now: Instant,
): Promise<readonly Signed[] | CosignatureFault> => {
  const found: Signed[] = [];
  let fault: CosignatureFault = "unknownWitness";
  for (const signature of signatures) {
    const verdict = await verifyNote({ text, signatures: [signature] }, witnesses, verifySignature);
    if (!verdict.ok) {
      if (verdict.fault === "badSignature") return "badSignature";
      continue;
    }
    const [{ by, time = 0n } = { by: undefined }] = verdict.signed;
    const at = momentOf(time);
    const isLate = at === undefined || Date.parse(at) > Date.parse(now) + mostAheadMs;
    if (isLate) fault = "fromTheFuture";
    else if (by !== undefined) found.push({ by, at, line: lineOf(text, signature) });
  }
  return found.length === 0 ? fault : found;
};

/**
 * Keeps what known witnesses signed of a checkpoint this ledger signed: their lines alone, each verified over the very
 * text that is stored. Nothing is written for anything else.
 */
export const keepCosignature = async (
  { pool, clock }: Pick<Ground, "pool" | "clock">,
  witnesses: readonly NoteVerifier[],
  text: string,
): Promise<CosignatureAnswer> => {
  const given = findNote(text);
  if (given === undefined) return { ok: false, fault: "notACheckpoint" };
  const signed = await findSigned(given.note, witnesses, clock.now());
  if (typeof signed === "string") return { ok: false, fault: signed };
  const row = await findRow(pool, given.size);
  if (row === undefined || parseNote(row.note).text !== given.note.text)
    return { ok: false, fault: "anotherCheckpoint" };
  let added = 0;
  for (const { by, line, at } of signed) {
    const isNew = await insertCosignature(pool, {
      size: row.size,
      key: formatVerifier(by),
      line,
      at,
    });
    added += isNew ? 1 : 0;
  }
  return { ok: true, added };
};
