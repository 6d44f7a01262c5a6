import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import type { DraftView } from "../views.ts";

type Row = { readonly id: string; readonly body: unknown; readonly saved_at: string };

const toView = ({ id, body, saved_at }: Row): DraftView => ({ id, body, savedAt: saved_at });

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Refused by jsonb: U+0000 or a lone surrogate, which PostgreSQL's text cannot hold. */
const isUnstorable = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  "code" in thrown &&
  (thrown.code === "22P05" || thrown.code === "22P02");

const writeDraft = async ({ pool, clock }: Ground, person: PersonId, id: string, body: string) => {
  try {
    return await pool.query<Row>(
      `INSERT INTO draft (id, person_id, body, saved_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at
        WHERE draft.person_id = excluded.person_id
       RETURNING id, body, saved_at`,
      [id, person, body, clock.now()],
    );
  } catch (thrown) {
    if (isUnstorable(thrown))
      throw new InputError("body", "unstorableText", "holds text that cannot be stored", thrown);
    throw thrown;
  }
};

/**
 * Keeps a draft only its author sees, under an id the author chose; saving again replaces it.
 * @throws InputError for an id that is no UUID or another person's draft (`id`), or an unstorable `body`
 */
export const saveDraft = async (
  ground: Ground,
  person: PersonId,
  { id, body }: { id: string; body: unknown },
): Promise<DraftView> => {
  if (!isUuid(id)) throw new InputError("id", "notAUuid", "must be a lower-case UUID");
  const { rows } = await writeDraft(ground, person, id, JSON.stringify(body ?? null));
  const [saved] = rows;
  if (saved === undefined)
    throw new InputError("id", "draftOfAnother", "is taken; choose a new id");
  return toView(saved);
};

/** A person's drafts, saved last first, at most 100. */
export const listDrafts = async (
  { pool }: Ground,
  person: PersonId,
): Promise<readonly DraftView[]> => {
  const { rows } = await pool.query<Row>(
    "SELECT id, body, saved_at FROM draft WHERE person_id = $1 ORDER BY saved_at DESC, id LIMIT 100",
    [person],
  );
  return rows.map(toView);
};

/** One of a person's own drafts; undefined for any other id. */
export const findDraft = async (
  { pool }: Ground,
  person: PersonId,
  id: string,
): Promise<DraftView | undefined> => {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<Row>(
    "SELECT id, body, saved_at FROM draft WHERE id = $1 AND person_id = $2",
    [id, person],
  );
  const [found] = rows;
  return found === undefined ? undefined : toView(found);
};

/** Removes one of a person's own drafts; nothing happens for any other id. */
export const discardDraft = async (
  { pool }: Ground,
  person: PersonId,
  id: string,
): Promise<void> => {
  if (isUuid(id))
    await pool.query("DELETE FROM draft WHERE id = $1 AND person_id = $2", [id, person]);
};
