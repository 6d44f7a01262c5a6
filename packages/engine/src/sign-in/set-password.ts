import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { hashPassword } from "./password-hash.ts";
import { findPasswordFault } from "./password-rules.ts";

/** The provider name under which better-auth keeps passwords. */
export const passwordProvider = "credential";

// One statement: the sign-in name, the password and the end of every session stand or fall together.
const statement = `
  WITH signed_up AS (
    INSERT INTO auth_user (id, name, email, email_verified, created_at, updated_at)
    SELECT p.id::text, p.name, p.email, true, $4, $4 FROM person p WHERE p.id = $1
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, updated_at = $4
    RETURNING id),
  ended AS (DELETE FROM auth_session s USING signed_up u WHERE s.user_id = u.id),
  forgotten AS (DELETE FROM auth_account a USING signed_up u WHERE a.user_id = u.id AND a.provider_id = $5)
  INSERT INTO auth_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
  SELECT $2, u.id, $5, u.id, $3, $4, $4 FROM signed_up u`;

/** A fresh hash of a password, with a salt of its own. */
export const saltAndHash = async (
  { ids }: Pick<Ground, "ids">,
  password: string,
): Promise<string> =>
  hashPassword(password, Buffer.from(ids.secret(), "base64url").subarray(0, 16));

/**
 * Gives a person a new password and ends every session held under the old one. The sign-in account bears the
 * person's own id.
 * @throws InputError for a weak password (`password`) or an unknown person (`person`)
 */
export const setPassword = async (
  ground: Ground,
  person: PersonId,
  password: string,
): Promise<void> => {
  const { pool, prisma, clock, ids } = ground;
  const known = await prisma.person.findUnique({ where: { id: person } });
  if (known === null) throw new InputError("person", "personNotFound", "is not known");
  const fault = findPasswordFault(password, known);
  if (fault !== undefined) throw fault;
  const hash = await saltAndHash(ground, password);
  await pool.query(statement, [person, ids.uuid(), hash, clock.now(), passwordProvider]);
};
