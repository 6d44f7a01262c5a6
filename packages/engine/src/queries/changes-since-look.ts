import type { CommitmentId, PersonId } from "@tiltas/domain";
import { findChangesSinceLook, type SinceLook } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { parseContent } from "./stored-entry.ts";

const selectEntries = {
  name: "entries-to-replay",
  text: "SELECT bytes FROM entry WHERE stream = $1 ORDER BY version",
};

/**
 * What became of a commitment's content since a person last decided on it; undefined for somebody who has not
 * decided yet, and for a commitment nobody knows.
 * @throws ReplayError when the history is not lawful
 */
export const changesSinceLook = async (
  { pool }: Pick<Ground, "pool">,
  commitmentId: CommitmentId,
  person: PersonId,
): Promise<SinceLook | undefined> => {
  const { rows } = await pool.query<{ bytes: Buffer }>({
    ...selectEntries,
    values: [`commitment/${commitmentId}`],
  });
  const entries = rows.map(({ bytes }) => parseContent(bytes));
  return findChangesSinceLook(entries, person);
};
