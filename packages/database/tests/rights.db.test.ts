import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTestDatabase, type TestDatabase } from "../src/testing/index.ts";
import { forbiddenStatements } from "./forbidden-statements.ts";
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

describe.each([
  ["entry", "bytes"],
  ["leaf", "entry_hash"],
])("the application and the table %s", (table, column) => {
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

describe("every statement that would change, hide or get around history", () => {
  let refusals = 0;
  afterAll(() => {
    process.stdout.write(
      `forbidden statements tried ${forbiddenStatements.length}, refused ${refusals}\n`,
    );
  });

  test.each(forbiddenStatements)("is refused: %s", async (statement) => {
    await expect(app.run(statement)).rejects.toMatchObject(refused);
    refusals += 1;
  });

  test("left everything as it was", async () => {
    await using admin = await connect(database.superuserUrl);
    const [row] = await admin.run(
      "SELECT (SELECT count(*)::int FROM entry) AS entries, (SELECT count(*)::int FROM leaf) AS leaves",
    );
    expect(row).toEqual({ entries: 2, leaves: 2 });
  });
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
    cosignature: "INSERT SELECT",
    entry: "INSERT SELECT",
    leaf: "INSERT SELECT",
    leaf_mark: "INSERT SELECT",
    pending_leaf: "DELETE INSERT SELECT",
    person: "INSERT SELECT UPDATE",
    machine_version: "INSERT SELECT",
    policy_version: "INSERT SELECT",
    rollup_delta: "INSERT SELECT",
    sealed_text: "INSERT SELECT",
    stream_heads: "SELECT",
    tree_node: "INSERT SELECT",
  });
  const named = await admin.run("SELECT 1 FROM pg_tables WHERE schemaname = 'public'");
  expect(rows).toHaveLength(named.length + 1);
});

const sealed = (version: number): string =>
  `INSERT INTO sealed_text (stream, version, pointer, salt, text)
   VALUES ('fund/1', ${version}, '/payload/text', sha256('salt'), 'said')`;

test.each([
  ["change a text", "UPDATE sealed_text SET text = 'unsaid'", "23001"],
  ["change a salt", "UPDATE sealed_text SET salt = sha256('other')", "23001"],
  ["take out a text alone", "UPDATE sealed_text SET text = NULL", "23001"],
  [
    "take out a text without an entry that says so",
    `UPDATE sealed_text SET text = NULL, salt = NULL, erased_at = now(), erased_ground = 'notNeeded',
       erased_stream = 'text/9', erased_version = 1`,
    "23001",
  ],
  [
    "take out a text by an entry that says something else",
    `UPDATE sealed_text SET text = NULL, salt = NULL, erased_at = now(), erased_ground = 'notNeeded',
       erased_stream = 'fund/1', erased_version = 1`,
    "23001",
  ],
  [
    "call a text erased and keep it",
    `UPDATE sealed_text SET erased_at = now(), erased_ground = 'notNeeded', erased_stream = 'fund/1',
       erased_version = 1`,
    "23514",
  ],
  ["keep a text without salt", sealed(7).replace("sha256('salt')", "NULL"), "23514"],
  [
    "overwrite a text by inserting it again",
    `${sealed(1)} ON CONFLICT (stream, version, pointer) DO UPDATE SET text = excluded.text`,
    "23001",
  ],
])("the application may not %s", async (_, statement, code) => {
  await app.run(`${sealed(1)} ON CONFLICT DO NOTHING`);
  await expect(app.run(statement)).rejects.toMatchObject({ code });
});

test("a text is taken out once, by an entry, and never comes back", async () => {
  await app.run(sealed(2));
  await app.run(insertEntry("text/1", 1).replace("'comment.add'", "'text.erase'"));
  const erase = `UPDATE sealed_text SET text = NULL, salt = NULL, erased_at = now(), erased_ground = 'notNeeded',
    erased_stream = 'text/1', erased_version = 1 WHERE version = 2`;
  await app.run(erase);
  await expect(app.run(erase)).rejects.toMatchObject({ code: "23001" });
  await expect(
    app.run("UPDATE sealed_text SET text = 'said' WHERE version = 2"),
  ).rejects.toMatchObject({ code: "23001" });
});
