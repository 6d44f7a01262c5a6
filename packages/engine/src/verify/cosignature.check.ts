import { NoteError, type NoteVerifier, parseNote, parseVerifier, verifyNote } from "@tiltas/ledger";
import type pg from "pg";
import { verifySignature } from "../checkpoints/signed-checkpoint.ts";
import { sha256 } from "../sha256.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

type ToCheck = {
  readonly size: string;
  readonly key: string;
  readonly line: string;
  readonly at: string;
  /** Of the checkpoint that was signed; null when there is none of that size. */
  readonly note: string | null;
};

const batchSize = 1000;

const readBatch = async (
  client: pg.PoolClient,
  { size, key }: Pick<ToCheck, "size" | "key">,
): Promise<readonly ToCheck[]> => {
  const { rows } = await client.query<ToCheck>(
    `SELECT size, cosignature.key, line, at, checkpoint.note FROM cosignature LEFT JOIN checkpoint USING (size)
     WHERE (size, cosignature.key) > ($1, $2) ORDER BY size, cosignature.key LIMIT ${batchSize}`,
    [size, key],
  );
  return rows;
};

const findCosignedAt = async (
  key: NoteVerifier,
  note: string,
  line: string,
): Promise<bigint | undefined> => {
  const { text } = parseNote(note);
  const verdict = await verifyNote(parseNote(`${text}\n${line}\n`), [key], verifySignature);
  return verdict.ok ? verdict.signed[0]?.time : undefined;
};

const findFact = async ({ key, line, at, note }: ToCheck): Promise<string | undefined> => {
  if (note === null) return "checkpointMissing";
  try {
    const signedAt = await findCosignedAt(await parseVerifier(sha256, key), note, line);
    if (signedAt === undefined) return "notSigned";
    return Number(signedAt) * 1000 === Date.parse(at) ? undefined : "timeDiffers";
  } catch (thrown) {
    if (thrown instanceof NoteError) return "malformed";
    throw thrown;
  }
};

/** Every stored cosignature against the checkpoint it is of: the first that does not sign it, or signs nothing. */
export const checkCosignatures = async (
  client: pg.PoolClient,
): Promise<readonly EngineFinding[]> => {
  let batch = await readBatch(client, { size: "-1", key: "" });
  while (batch.length > 0) {
    for (const row of batch) {
      const fact = await findFact(row);
      const { size, key } = row;
      if (fact !== undefined)
        return [engineFinding("cosignatureDiffers", "ledger/checkpoints", 0, { fact, size, key })];
    }
    const last = batch.at(-1);
    batch = last === undefined ? [] : await readBatch(client, last);
  }
  return [];
};
