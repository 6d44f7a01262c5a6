import type { CommitmentId, PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";

/** Notes that a person looked at a commitment now; nothing when there is no such commitment. */
export const markOpened = async (
  { pool, clock }: Ground,
  person: PersonId,
  commitmentId: CommitmentId,
): Promise<void> => {
  await pool.query(
    `INSERT INTO opening (person_id, commitment_id, opened_at)
     SELECT p.id, c.id, $3 FROM person p, commitment c WHERE p.id = $1 AND c.id = $2
         ON CONFLICT (person_id, commitment_id) DO UPDATE SET opened_at = excluded.opened_at`,
    [person, commitmentId, clock.now()],
  );
};
