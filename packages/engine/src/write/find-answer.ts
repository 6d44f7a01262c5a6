import {
  type CommandId,
  type EntryContent,
  entryContentSchema,
  type Reference,
  referenceSchema,
} from "@tiltas/domain";
import type pg from "pg";

/** The entry a command id stands in: its one answer. */
export type Answer = {
  readonly stream: string;
  readonly version: number;
  readonly bodyHash: Buffer;
  readonly hash: Buffer;
  readonly content: EntryContent;
  /** Of the commitment the entry belongs to; null in other streams. */
  readonly reference: Reference | null;
};

type AnswerRow = Omit<Answer, "content" | "reference"> & {
  readonly bytes: Buffer;
  readonly reference: string | null;
};

const selectAnswer = {
  name: "find_answer",
  text: `SELECT entry.stream, entry.version, entry.body_hash AS "bodyHash", entry.hash, entry.bytes, commitment.reference
    FROM entry LEFT JOIN commitment
      ON commitment.id = CASE WHEN entry.stream LIKE 'commitment/%' THEN substr(entry.stream, 12)::uuid END
    WHERE entry.command_id = $1`,
};

/** The answer given to a command before, success or refusal; undefined for a command never recorded. */
export const findAnswer = async (
  pool: pg.Pool,
  commandId: CommandId,
): Promise<Answer | undefined> => {
  const { rows } = await pool.query<AnswerRow>({ ...selectAnswer, values: [commandId] });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { bytes, reference, ...rest } = row;
  const content = entryContentSchema.parse(JSON.parse(bytes.toString("utf8")));
  return {
    ...rest,
    content,
    reference: reference === null ? null : referenceSchema.parse(reference),
  };
};
