import { hash } from "node:crypto";
import { lineText, type PersonId, personIdSchema } from "@tiltas/domain";
import { type Ask, askTogether } from "../ask-together.ts";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import type { SignedIn } from "./signed-in.ts";
import { noteEverySeconds, secondsFrom } from "./session-limits.ts";

const prefix = "tlt_";
const shape = /^Bearer +(tlt_[A-Za-z0-9_-]{43})$/i;

const hashOf = (token: string): Buffer => hash("sha256", token, "buffer");

/**
 * Makes a bearer token for a program that acts as a person. It is told this once: only its SHA-256 is kept.
 * @throws InputError for an unknown or disabled person (`person`); ZodError for an unfit `name`
 */
export const createToken = async (
  { pool, clock, ids }: Ground,
  person: PersonId,
  name: string,
): Promise<{ token: string }> => {
  const token = `${prefix}${ids.secret()}`;
  const { rowCount } = await pool.query(
    `INSERT INTO api_token (id, person_id, name, hash, created_at)
     SELECT $1, p.id, $3, $4, $5 FROM person p WHERE p.id = $2 AND p.disabled_at IS NULL`,
    [ids.uuid(), person, lineText(120).parse(name), hashOf(token), clock.now()],
  );
  if (rowCount !== 1) throw new InputError("person", "personNotFound", "is not an active person");
  return { token };
};

const statement = {
  name: "person-of-token",
  text: `WITH found AS (
           SELECT t.id, t.hash, t.person_id, p.roles, t.last_used_at
             FROM api_token t JOIN person p ON p.id = t.person_id AND p.disabled_at IS NULL
            WHERE t.hash = ANY($1::bytea[]) AND t.revoked_at IS NULL),
         due AS (
           SELECT t.id FROM api_token t JOIN found f USING (id)
            WHERE f.last_used_at IS NULL OR f.last_used_at < $3 FOR UPDATE OF t SKIP LOCKED),
         noted AS (
           UPDATE api_token t SET last_used_at = $2 FROM due WHERE t.id = due.id)
         SELECT hash, person_id, roles FROM found`,
};

type TokenRow = {
  readonly hash: Buffer;
  readonly person_id: string;
  readonly roles: readonly string[];
};

/** The token of an `Authorization: Bearer tlt_…` header; undefined for any other. */
export const findBearerToken = (authorization: string): string | undefined =>
  shape.exec(authorization)?.[1];

/** The active person a token acts as; undefined for an unknown or revoked one. Nothing is cached. */
export const tokenPersons = ({ pool, clock }: Pick<Ground, "pool" | "clock">): Ask<SignedIn> => {
  const findByHash = askTogether(async (hashes) => {
    const now = clock.now();
    const { rows } = await pool.query<TokenRow>({
      ...statement,
      values: [
        hashes.map((hex) => Buffer.from(hex, "hex")),
        now,
        secondsFrom(now, -noteEverySeconds),
      ],
    });
    return new Map(
      rows.map((row) => [
        row.hash.toString("hex"),
        { id: personIdSchema.parse(row.person_id), roles: row.roles },
      ]),
    );
  });
  return async (token) => findByHash(hashOf(token).toString("hex"));
};
