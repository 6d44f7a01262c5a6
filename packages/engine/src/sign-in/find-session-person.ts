import { personIdSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { SignedIn } from "./signed-in.ts";
import { absoluteSeconds, idleSeconds, noteEverySeconds, secondsFrom } from "./session-limits.ts";

const statement = {
  name: "person-of-session",
  text: `WITH found AS (
           SELECT p.id, p.roles, s.token, s.updated_at
             FROM auth_session s JOIN person p ON p.id = s.user_id::uuid AND p.disabled_at IS NULL
            WHERE s.token = $1 AND s.expires_at > $2 AND s.created_at > $3 AND s.updated_at > $4),
         noted AS (
           UPDATE auth_session s SET updated_at = $2 FROM found f WHERE s.token = f.token AND f.updated_at < $5)
         SELECT id, roles FROM found`,
};

/**
 * The person a session belongs to, in one round trip; undefined once it was idle or open for too long, was
 * signed out anywhere, or the person was disabled. Nothing is cached.
 */
export const findSessionPerson = async (
  { pool, clock }: Pick<Ground, "pool" | "clock">,
  token: string,
): Promise<SignedIn | undefined> => {
  const now = clock.now();
  const { rows } = await pool.query<{ id: string; roles: readonly string[] }>({
    ...statement,
    values: [
      token,
      now,
      secondsFrom(now, -absoluteSeconds),
      secondsFrom(now, -idleSeconds),
      secondsFrom(now, -noteEverySeconds),
    ],
  });
  const [found] = rows;
  return found === undefined
    ? undefined
    : { id: personIdSchema.parse(found.id), roles: found.roles };
};
