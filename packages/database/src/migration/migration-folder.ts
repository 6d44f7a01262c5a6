import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

import { unlessCode } from "../errors.ts";

const prismaFolder = fileURLToPath(new URL("../../prisma/", import.meta.url));
const migrationsFolder = join(prismaFolder, "migrations");
const schemaFolder = join(prismaFolder, "schema");
const lockFile = "migration_lock.toml";
const script = "migration.sql";

/** Reads the ordinary Prisma migrations folder, oldest first, as the schema engine wants it. */
export const readMigrations = async (folder: string = migrationsFolder): Promise<MigrationList> => {
  const found = await readdir(folder, { withFileTypes: true });
  const names = found
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .toSorted();
  const read = async (path: string) => ({
    path,
    migrationFile: {
      path: script,
      content: { tag: "ok" as const, value: await readFile(join(folder, path, script), "utf8") },
    },
  });
  return {
    baseDir: folder,
    lockfile: {
      path: lockFile,
      content: (await unlessCode(["ENOENT"], readFile(join(folder, lockFile), "utf8"))) ?? null,
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map(read)),
  };
};

/** Reads the Prisma schema, all files of its folder. */
export const readSchema = async (): Promise<SchemaContainer[]> => {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).toSorted();
  return Promise.all(
    names.map(async (path) => ({
      path,
      content: await readFile(join(schemaFolder, path), "utf8"),
    })),
  );
};
