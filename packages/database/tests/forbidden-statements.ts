/** A table of history: what the application may do with it beside reading, and a column to tamper with. */
type HistoryTable = {
  readonly table: string;
  readonly column: string;
  readonly hasRail: boolean;
  readonly mayDelete?: true;
};

/** What happened is added to, never changed: every table of which that is true. */
const history: readonly HistoryTable[] = [
  { table: "entry", column: "bytes", hasRail: true },
  { table: "leaf", column: "entry_hash", hasRail: true },
  { table: "leaf_mark", column: "at", hasRail: true },
  { table: "tree_node", column: "hash", hasRail: true },
  { table: "checkpoint", column: "note", hasRail: true },
  { table: "cosignature", column: "line", hasRail: true },
  { table: "rollup_delta", column: "count", hasRail: false },
  { table: "policy_version", column: "body", hasRail: false },
  { table: "machine_version", column: "adopted_at", hasRail: false },
  { table: "pending_leaf", column: "entry_hash", hasRail: false, mayDelete: true },
];

const onTable = ({ table, column, hasRail, mayDelete }: HistoryTable): readonly string[] => [
  `UPDATE ${table} SET ${column} = ${column}`,
  `UPDATE ${table} SET ${column} = ${column} WHERE false`,
  ...(mayDelete === true
    ? []
    : [
        `DELETE FROM ${table}`,
        `DELETE FROM ${table} WHERE false`,
        `WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT count(*) FROM gone`,
        `MERGE INTO ${table} USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE`,
        `SELECT * FROM ${table} FOR UPDATE`,
        `SELECT * FROM ${table} FOR KEY SHARE`,
      ]),
  `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT ON CONSTRAINT ${table}_pkey DO UPDATE SET ${column} = excluded.${column}`,
  `MERGE INTO ${table} USING (SELECT 1) one ON true WHEN MATCHED THEN UPDATE SET ${column} = ${column}`,
  `TRUNCATE ${table}`,
  `TRUNCATE ${table} CASCADE`,
  `TRUNCATE ${table} RESTART IDENTITY`,
  `DROP TABLE ${table}`,
  `DROP TABLE ${table} CASCADE`,
  `ALTER TABLE ${table} ADD COLUMN extra text`,
  `ALTER TABLE ${table} DROP COLUMN ${column}`,
  `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE text`,
  `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT NULL`,
  `ALTER TABLE ${table} RENAME TO other`,
  `ALTER TABLE ${table} RENAME COLUMN ${column} TO other`,
  `ALTER TABLE ${table} SET SCHEMA information_schema`,
  `ALTER TABLE ${table} SET UNLOGGED`,
  `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey`,
  `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  `ALTER TABLE ${table} DISABLE TRIGGER USER`,
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} OWNER TO tiltas_app`,
  `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
  ...(hasRail ? [`DROP TRIGGER ${table}_append_only ON ${table}`] : []),
  `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE RULE mine AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  `CREATE INDEX mine ON ${table} (${column})`,
  `CREATE POLICY mine ON ${table} USING (false)`,
  `DO $$ BEGIN LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE; END $$`,
  `COPY ${table} FROM '/dev/null'`,
  `COPY ${table} TO PROGRAM 'true'`,
  `COPY ${table} FROM PROGRAM 'true'`,
  `COMMENT ON TABLE ${table} IS 'mine'`,
  `CLUSTER ${table} USING ${table}_pkey`,
  `REINDEX TABLE ${table}`,
];

const elsewhere: readonly string[] = [
  "UPDATE _prisma_migrations SET checksum = ''",
  "INSERT INTO _prisma_migrations SELECT * FROM _prisma_migrations",
  "DELETE FROM _prisma_migrations",
  "TRUNCATE commitment CASCADE",
  "TRUNCATE outbox",
  "ALTER TABLE fund DROP CONSTRAINT fund_ceiling_holds",
  "ALTER TABLE line DROP CONSTRAINT line_quantities_hold",
  "CREATE TABLE mine (id int)",
  "CREATE TABLE mine AS TABLE entry",
  "CREATE TEMPORARY TABLE entry (id int)",
  "CREATE SCHEMA mine",
  "CREATE VIEW mine AS SELECT 1",
  "CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1",
  "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
  "ALTER FUNCTION refuse_change() OWNER TO tiltas_app",
  "DROP FUNCTION refuse_change() CASCADE",
  "SELECT refuse_change()",
  "DROP VIEW stream_heads",
  "DROP SCHEMA public CASCADE",
  "ALTER SCHEMA public OWNER TO tiltas_app",
  "CREATE EXTENSION dblink",
  "SET ROLE tiltas_owner",
  "SET ROLE postgres",
  "SET SESSION AUTHORIZATION postgres",
  "SET SESSION AUTHORIZATION tiltas_owner",
  "SET session_replication_role = replica",
  "SELECT set_config('session_replication_role', 'replica', false)",
  "ALTER ROLE tiltas_app SUPERUSER",
  "ALTER ROLE tiltas_owner LOGIN",
  "ALTER ROLE tiltas_app SET session_replication_role = replica",
  "CREATE ROLE mine",
  "DROP ROLE tiltas_owner",
  "GRANT tiltas_owner TO tiltas_app",
  "REASSIGN OWNED BY tiltas_owner TO tiltas_app",
  "DROP OWNED BY tiltas_owner",
  "ALTER DEFAULT PRIVILEGES FOR ROLE tiltas_owner GRANT ALL ON TABLES TO tiltas_app",
  "ALTER SYSTEM SET fsync = off",
  "CHECKPOINT",
  "SELECT pg_read_file('PG_VERSION')",
  "SELECT lo_import('/etc/hostname')",
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> CURRENT_USER",
];

/** Every statement that would change, hide or get around history, to be tried as the application's role. */
export const forbiddenStatements: readonly string[] = [...history.flatMap(onTable), ...elsewhere];
