import { canonicalBytes, type JsonObject, type JsonValue } from "@tiltas/ledger";
import type { AttackWorld } from "./attack-world.ts";

type Content = Readonly<Record<string, JsonValue>>;

/** The content of an entry as it was recorded. */
export const contentOf = async (
  { one }: AttackWorld,
  stream: string,
  version: number,
): Promise<Content> =>
  one<Content>(
    "SELECT convert_from(bytes, 'UTF8')::jsonb AS value FROM entry WHERE stream = $1 AND version = $2",
    stream,
    version,
  );

/** Appends an entry with all it takes to look like one the engine wrote: hash, chain, head, and a leaf or its wait for one. */
export const forgeEntry = async (
  { force, one }: AttackWorld,
  stream: string,
  change: Content,
): Promise<void> => {
  const last = await one<number>(
    "SELECT max(version) AS value FROM entry WHERE stream = $1",
    stream,
  );
  const version = last + 1;
  const content: JsonObject = {
    ...change,
    stream,
    version,
    commandId: await one<string>("SELECT gen_random_uuid()::text AS value"),
  };
  await force(
    `INSERT INTO entry (stream, version, command_id, body_hash, action, person_id, role, on_behalf_of, at, effective_on,
       bytes, hash, chain_hash)
     SELECT $1, $2, said->>'commandId', sha256('x'), said->>'action', (said->'actor'->>'person')::uuid,
       coalesce(said->'actor'->>'role', 'system'), (said->'actor'->>'onBehalfOf')::uuid, (said->>'at')::timestamptz,
       (said->>'effectiveOn')::date, $3::bytea, sha256('\\x00'::bytea || $3::bytea), sha256('x')
     FROM (SELECT convert_from($3::bytea, 'UTF8')::jsonb AS said) AS content`,
    stream,
    version,
    Buffer.from(canonicalBytes(content)),
  );
  await force(
    `INSERT INTO pending_leaf (stream, version, entry_hash, deltas)
     SELECT stream, version, hash, '[]' FROM entry WHERE stream = $1 AND version = $2`,
    stream,
    version,
  );
  await force("SELECT forger.rechain($1)", stream);
  await force("SELECT forger.rehead($1)", stream);
};
