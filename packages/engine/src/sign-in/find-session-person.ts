import { personIdSchema } from "@tiltas/domain";
import { type Ask, askTogether } from "../ask-together.ts";
import type { Ground } from "../ground.ts";
import type { SignedIn } from "./signed-in.ts";
import { absoluteSeconds, idleSeconds, noteEverySeconds, secondsFrom } from "./session-limits.ts";

const statement = {
  name: "person-of-session",
  text: `WITH found AS (
           SELECT p.id, p.roles, s.token, s.updated_at
             FROM auth_session s JOIN person p ON p.id = s.user_id::uuid AND p.disabled_at IS NULL
            WHERE s.token = ANY($1) AND s.expires_at > $2 AND s.created_at > $3 AND s.updated_at > $4),
         due AS (
           SELECT s.token FROM auth_session s JOIN found f USING (token)
            WHERE f.updated_at < $5 FOR UPDATE OF s SKIP LOCKED),
         noted AS (
           UPDATE auth_session s SET updated_at = $2 FROM due WHERE s.token = due.token)
         SELECT token, id, roles FROM found`,
};

type SessionRow = {
  readonly token: string;
  readonly id: string;
  readonly roles: readonly string[];
};

/**
 * The person a session's token belongs to, in one round trip; undefined once it was idle or open for too long, was
 * signed out anywhere, or the person was disabled. Nothing is cached.
 */
export const sessionPersons = ({ pool, clock }: Pick<Ground, "pool" | "clock">): Ask<SignedIn> =>
  askTogether(async (tokens) => {
    const now = clock.now();
    const { rows } = await pool.query<SessionRow>({
      ...statement,
      values: [
        tokens,
        now,
        secondsFrom(now, -absoluteSeconds),
        secondsFrom(now, -idleSeconds),
        secondsFrom(now, -noteEverySeconds),
      ],
    });
    return new Map(
      rows.map(({ token, id, roles }) => [token, { id: personIdSchema.parse(id), roles }]),
    );
  });
