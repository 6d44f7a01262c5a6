import type pg from "pg";

import { withSchemaLock } from "./advisory-lock.ts";
import { GroundError } from "./errors.ts";

/** Owns every table; no one logs in as it. */
export const ownerRole = "tiltas_owner";

/** What the application may do and nothing more. */
export const applicationRole = "tiltas_app";

export type RoleOptions = {
  /** Lets `tiltas_app` log in with this password (embedded database). */
  readonly applicationPassword?: string;
  /** A login of yours that works as `tiltas_app` (outside database). */
  readonly applicationUser?: string;
};

const oldestServer = 180_000;

type Standing = {
  readonly version: number;
  readonly login: string;
  readonly superuser: boolean;
  readonly database: string;
};

const readStanding = async (client: pg.Client): Promise<Standing> => {
  const { rows } = await client.query<Standing>(
    `SELECT current_setting('server_version_num')::int AS version, current_user AS login,
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser, current_database() AS database`,
  );
  const [standing] = rows;
  if (standing === undefined) throw new GroundError("PostgreSQL did not say who is connected.");
  return standing;
};

// Roles belong to the whole cluster, the lock to one database: a neighbour may be faster.
const createRole = (role: string): string =>
  `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

const ensureRole = async (client: pg.Client, role: string): Promise<void> => {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount === 0) await client.query(createRole(role));
};

const ensureMaySet = async (client: pg.Client, login: string, role: string): Promise<void> => {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT pg_has_role($1, $2, 'SET') AS may",
    [login, role],
  );
  if (rows[0]?.may === true) return;
  await client.query(
    `GRANT ${role} TO ${client.escapeIdentifier(login)} WITH SET TRUE, INHERIT FALSE`,
  );
};

const grantGround = async (client: pg.Client, database: string): Promise<void> => {
  const name = client.escapeIdentifier(database);
  await client.query(`
    REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${name} TO ${applicationRole};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public TO ${ownerRole};
    GRANT USAGE ON SCHEMA public TO ${applicationRole}`);
};

const adviseByHand = (standing: Standing, thrown: unknown): GroundError =>
  new GroundError(
    `${standing.login} may not set up the roles of Tiltas in ${standing.database}. Let an administrator run: ` +
      `CREATE ROLE ${ownerRole} NOLOGIN; CREATE ROLE ${applicationRole} NOLOGIN; ` +
      `GRANT ${ownerRole}, ${applicationRole} TO ${standing.login}; ` +
      `GRANT USAGE, CREATE ON SCHEMA public TO ${ownerRole}; GRANT USAGE ON SCHEMA public TO ${applicationRole};`,
    { cause: thrown },
  );

const isReady = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ ready: boolean }>(
    `SELECT CASE WHEN to_regrole($1) IS NULL OR to_regrole($2) IS NULL THEN false
       ELSE pg_has_role($1, 'SET') AND has_schema_privilege($1, 'public', 'CREATE') AND has_schema_privilege($2, 'public', 'USAGE')
     END AS ready`,
    [ownerRole, applicationRole],
  );
  return rows[0]?.ready === true;
};

const setUp = async (
  client: pg.Client,
  standing: Standing,
  options: RoleOptions,
): Promise<void> => {
  await ensureRole(client, ownerRole);
  await ensureRole(client, applicationRole);
  if (!standing.superuser) await ensureMaySet(client, standing.login, ownerRole);
  const { applicationUser, applicationPassword } = options;
  if (applicationUser !== undefined && applicationUser !== applicationRole) {
    await ensureMaySet(client, applicationUser, applicationRole);
  }
  if (applicationPassword !== undefined) {
    await client.query(
      `ALTER ROLE ${applicationRole} LOGIN PASSWORD ${client.escapeLiteral(applicationPassword)}`,
    );
  }
  await grantGround(client, standing.database);
};

/** The same on a connection that already holds the schema lock. */
export const ensureRolesOn = async (client: pg.Client, options: RoleOptions): Promise<void> => {
  const standing = await readStanding(client);
  if (standing.version < oldestServer) {
    throw new GroundError(
      `Tiltas needs PostgreSQL 18 or later; this server is ${standing.version}.`,
    );
  }
  try {
    await setUp(client, standing, options);
  } catch (thrown) {
    // An administrator may have done by hand all that this login may not.
    if (options.applicationPassword !== undefined || !(await isReady(client)))
      throw adviseByHand(standing, thrown);
  }
  if (!(await isReady(client))) throw adviseByHand(standing, undefined);
};

/**
 * Makes the roles `tiltas_owner` and `tiltas_app` and their rights on database and schema, as
 * far as they are missing. Idempotent; takes turns with other starters.
 * @throws GroundError when the login lacks the right, with the SQL an administrator can run
 */
export const ensureRoles = async (adminUrl: string, options: RoleOptions = {}): Promise<void> =>
  withSchemaLock(adminUrl, async (client) => ensureRolesOn(client, options));
