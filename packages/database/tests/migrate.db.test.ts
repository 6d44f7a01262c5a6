import { appendFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { migrate, MigrationError } from "../src/index.ts";
import { findSchemaDifference } from "../src/migration/schema-difference.ts";
import { createTestDatabase, type TestDatabase } from "../src/testing/index.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { connect } from "./sql.ts";

const ownMigrations = join(import.meta.dirname, "..", "prisma", "migrations");

let own: TestDatabase;
beforeAll(async () => void (own = await createTestDatabase()));
afterAll(async () => own.drop());

/** A database without any table, beside the migrated one. */
const emptyDatabase = async (): Promise<AsyncDisposable & { url: string }> => {
  const name = `${own.name}_empty`;
  await using admin = await connect(own.superuserUrl);
  await admin.run(`CREATE DATABASE ${name} TEMPLATE template0`);
  return {
    url: own.superuserUrl.replace(own.name, name),
    [Symbol.asyncDispose]: async () => {
      await using again = await connect(own.superuserUrl);
      await again.run(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
};

const copyOfMigrations = async () => {
  const folder = await scratchFolder();
  await cp(ownMigrations, folder.path, { recursive: true });
  return folder;
};

const addMigration = async (folder: string, name: string, sql: string): Promise<void> => {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
};

const refusal = async (attempt: Promise<unknown>): Promise<MigrationError> => {
  const thrown: unknown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof MigrationError) return thrown;
  throw new Error("No MigrationError", { cause: thrown });
};

test("a freshly migrated database is what the Prisma schema says", async () => {
  expect(await findSchemaDifference(own.superuserUrl)).toBeUndefined();
});

test("a column the schema does not know, a default and an index that are gone are each seen", async () => {
  await using database = await createTestDatabase();
  await using admin = await connect(database.superuserUrl);
  await admin.run("ALTER TABLE fund ADD COLUMN extra text");
  expect(await findSchemaDifference(database.superuserUrl)).toContain('DROP COLUMN "extra"');
  await admin.run("ALTER TABLE fund DROP COLUMN extra, ALTER COLUMN reserved DROP DEFAULT");
  expect(await findSchemaDifference(database.superuserUrl)).toContain('"reserved" SET DEFAULT 0');
  await admin.run(
    "ALTER TABLE fund ALTER COLUMN reserved SET DEFAULT 0; DROP INDEX task_role_due_on_opened_at_commitment_id_key_idx",
  );
  expect(await findSchemaDifference(database.superuserUrl)).toContain("CREATE INDEX");
});

test("programs that start at once migrate an empty database once", async () => {
  await using empty = await emptyDatabase();
  const outcomes = await Promise.all([migrate(empty.url), migrate(empty.url), migrate(empty.url)]);
  const lengths = outcomes.map(({ applied }) => applied.length).toSorted((a, b) => a - b);
  expect(lengths.slice(0, 2)).toEqual([0, 0]);
  expect(lengths[2]).toBeGreaterThan(0);
  await using admin = await connect(empty.url);
  const recorded = await admin.run(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  expect(recorded).toHaveLength(lengths[2] ?? 0);
});

test("a failing migration leaves nothing behind, says why, and can be mended", async () => {
  await using database = await createTestDatabase();
  await using folder = await copyOfMigrations();
  const name = "29990101000000_fail_half_way";
  await addMigration(
    folder.path,
    name,
    "CREATE TABLE half (id int); SELECT 1/0; CREATE TABLE whole (id int);",
  );
  const error = await refusal(migrate(database.superuserUrl, { migrations: folder.path }));
  expect(error.migrations).toEqual([name]);
  expect(error.message).toContain("division by zero");
  await using admin = await connect(database.superuserUrl);
  expect(await admin.run("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  await addMigration(folder.path, name, "CREATE TABLE half (id int); CREATE TABLE whole (id int);");
  expect(await migrate(database.superuserUrl, { migrations: folder.path })).toEqual({
    applied: [name],
  });
  expect(
    await admin.run(
      "SELECT pg_get_userbyid(relowner) AS owner FROM pg_class WHERE relname = 'half'",
    ),
  ).toEqual([{ owner: "tiltas_owner" }]);
});

test("a function body with semicolons arrives whole", async () => {
  await using database = await createTestDatabase();
  await using folder = await copyOfMigrations();
  const body =
    "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;";
  await addMigration(folder.path, "29990101000000_add_a_function", body);
  await migrate(database.superuserUrl, { migrations: folder.path });
  await using admin = await connect(database.superuserUrl);
  expect(await admin.run("SELECT two()")).toEqual([{ two: 2 }]);
});

test("an edited migration is refused by name", async () => {
  await using folder = await copyOfMigrations();
  const name = "20261122100400_grant_rights";
  await appendFile(join(folder.path, name, "migration.sql"), "-- one more word\n");
  const error = await refusal(migrate(own.superuserUrl, { migrations: folder.path }));
  expect(error.migrations).toEqual([name]);
  expect(error.message).toContain("edited after it ran");
});

test("a database that a newer version migrated is refused by name", async () => {
  await using folder = await copyOfMigrations();
  const name = "20261122100400_grant_rights";
  await rm(join(folder.path, name), { recursive: true });
  const error = await refusal(migrate(own.superuserUrl, { migrations: folder.path }));
  expect(error.migrations).toEqual([name]);
  expect(error.message).toContain("newer");
});

test("a migration whose end was never recorded is refused by name", async () => {
  await using database = await createTestDatabase();
  await using admin = await connect(database.superuserUrl);
  const name = "20261122100400_grant_rights";
  await admin.run("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1", [
    name,
  ]);
  const error = await refusal(migrate(database.superuserUrl));
  expect(error.migrations).toEqual([name]);
  expect(error.message).toContain("cut off");
});
