import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTestDatabase, type TestDatabase } from "../src/testing/index.ts";
import { insertEntry, insertLeaf } from "./rows.ts";
import { connect } from "./sql.ts";

let database: TestDatabase;
let app: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await connect(database.url);
  await app.run(insertEntry("fund/1", 1));
  await app.run(insertLeaf(0, "fund/1", 1));
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await database.drop();
});

const refused = { code: "42501" };

const changes = (table: string, column: string): string[] => [
  `UPDATE ${table} SET ${column} = ${column}`,
  `UPDATE ${table} SET version = 7 WHERE version = 1`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table}`,
  `TRUNCATE ${table} CASCADE`,
  `DROP TABLE ${table}`,
  `ALTER TABLE ${table} ADD COLUMN extra text`,
  `ALTER TABLE ${table} DROP COLUMN ${column}`,
  `ALTER TABLE ${table} RENAME TO other`,
  `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  `ALTER TABLE ${table} OWNER TO tiltas_app`,
  `DROP TRIGGER ${table}_append_only ON ${table}`,
  `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE RULE mine AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  `CREATE INDEX mine ON ${table} (version)`,
  `DO $$ BEGIN LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE; END $$`,
  `SELECT * FROM ${table} FOR UPDATE`,
  `MERGE INTO ${table} USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE`,
];

describe.each([
  ["entry", "bytes"],
  ["leaf", "entry_hash"],
])("the application and the table %s", (table, column) => {
  test.each(changes(table, column))("it may not %s", async (statement) => {
    await expect(app.run(statement)).rejects.toMatchObject(refused);
  });

  test("it may not overwrite a row by inserting it again", async () => {
    const clash = `ON CONFLICT (stream, version) DO UPDATE SET ${column} = excluded.${column}`;
    const insert = table === "entry" ? insertEntry("fund/1", 1) : insertLeaf(0, "fund/1", 1);
    await expect(app.run(`${insert} ${clash}`)).rejects.toMatchObject(refused);
  });

  test("granting itself more changes nothing", async () => {
    await app.run(`GRANT UPDATE, DELETE ON ${table} TO PUBLIC, tiltas_app`);
    await expect(app.run(`DELETE FROM ${table}`)).rejects.toMatchObject(refused);
  });

  test("it may read and add", async () => {
    const insert = table === "entry" ? insertEntry("fund/2", 1) : insertLeaf(1, "fund/2", 1);
    await app.run(insert);
    expect(await app.run(`SELECT version FROM ${table}`)).toHaveLength(2);
  });
});

test.each([
  "UPDATE policy_version SET number = 2",
  "DELETE FROM policy_version",
  "UPDATE machine_version SET number = 2",
  "DELETE FROM machine_version",
  "UPDATE rollup_delta SET count = 0",
  "DELETE FROM rollup_delta",
  "UPDATE pending_leaf SET version = 2",
  "UPDATE tree_node SET hash = hash",
  "DELETE FROM tree_node",
  "TRUNCATE tree_node",
  "DROP TRIGGER tree_node_append_only ON tree_node",
  "INSERT INTO tree_node VALUES (1, 0, '') ON CONFLICT (level, index) DO UPDATE SET hash = excluded.hash",
  "UPDATE checkpoint SET note = ''",
  "DELETE FROM checkpoint",
  "TRUNCATE checkpoint",
  "ALTER TABLE checkpoint DISABLE TRIGGER ALL",
  "INSERT INTO checkpoint SELECT * FROM checkpoint ON CONFLICT (size) DO UPDATE SET root = excluded.root",
  "UPDATE _prisma_migrations SET checksum = ''",
  "TRUNCATE commitment CASCADE",
  "TRUNCATE outbox",
  "CREATE TABLE mine (id int)",
  "CREATE TEMPORARY TABLE entry (id int)",
  "CREATE SCHEMA mine",
  "CREATE VIEW mine AS SELECT 1",
  "CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1",
  "DROP VIEW stream_heads",
  "SET ROLE tiltas_owner",
  "SET SESSION AUTHORIZATION postgres",
  "SET session_replication_role = replica",
  "CREATE ROLE mine",
  "COPY entry TO PROGRAM 'true'",
])("the application may not %s", async (statement) => {
  await expect(app.run(statement)).rejects.toMatchObject(refused);
});

test("no table is writable by everyone, and every table belongs to the owner role", async () => {
  await using admin = await connect(database.superuserUrl);
  const tables = await admin.run(
    `SELECT relname, pg_get_userbyid(relowner) AS owner, array_to_string(relacl, ' ') AS rights
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')`,
  );
  expect(tables.length).toBeGreaterThan(30);
  expect(tables.filter(({ owner }) => owner !== "tiltas_owner")).toEqual([]);
  expect(tables.filter(({ rights }) => /(^| )=/u.test(String(rights)))).toEqual([]);
});

test("every table grants the application exactly what is written here", async () => {
  await using admin = await connect(database.superuserUrl);
  const rows = await admin.run(
    `SELECT table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights
     FROM information_schema.table_privileges WHERE grantee = 'tiltas_app' GROUP BY table_name`,
  );
  const special = Object.fromEntries(
    rows
      .filter(({ rights }) => rights !== "DELETE INSERT SELECT UPDATE")
      .map(({ table_name: name, rights }) => [String(name), rights]),
  );
  expect(special).toEqual({
    _prisma_migrations: "SELECT",
    checkpoint: "INSERT SELECT",
    commitment_search: "INSERT SELECT UPDATE",
    entry: "INSERT SELECT",
    leaf: "INSERT SELECT",
    pending_leaf: "DELETE INSERT SELECT",
    machine_version: "INSERT SELECT",
    policy_version: "INSERT SELECT",
    rollup_delta: "INSERT SELECT",
    stream_heads: "SELECT",
    tree_node: "INSERT SELECT",
  });
  const named = await admin.run("SELECT 1 FROM pg_tables WHERE schemaname = 'public'");
  expect(rows).toHaveLength(named.length + 1);
});
