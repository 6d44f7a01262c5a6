import { referenceSchema } from "@tiltas/domain";
import { isStreamName } from "@tiltas/ledger";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";

const refusalsOf = (id: string): readonly string[] => [`commitment/${id}`, `refusal/${id}`];

/**
 * The streams a subject names: a commitment's own and its refusals by its reference, or the one stream of the name;
 * none for a reference nobody has.
 * @throws InputError for a text that is neither a reference nor a stream's name
 */
export const findStreams = async (
  { pool }: Ground,
  subject: string,
): Promise<readonly string[]> => {
  if (isStreamName(subject)) return [subject];
  const reference = referenceSchema.safeParse(subject);
  if (!reference.success)
    throw new InputError(
      "subject",
      "subjectUnknown",
      "must be a reference such as LT-2024-0007 or a stream such as fund/MOD-2026",
    );
  const { rows } = await pool.query<{ id: string }>({
    name: "id-by-reference",
    text: "SELECT id FROM commitment WHERE reference = $1",
    values: [reference.data],
  });
  return rows.flatMap(({ id }) => refusalsOf(id));
};
