import type {
  DiagnoseMigrationHistoryOutput,
  MigrationList,
  SchemaEngine,
} from "@prisma/schema-engine-wasm/schema_engine_bg";

import { withSchemaLock } from "../advisory-lock.ts";
import { asError, MigrationError } from "../errors.ts";
import { ensureRolesOn, type RoleOptions } from "../roles.ts";
import { readMigrations } from "./migration-folder.ts";
import { withSchemaEngine } from "./schema-engine.ts";

export type MigrateOptions = RoleOptions & {
  /** An ordinary Prisma migrations folder; default: this package's own. */
  readonly migrations?: string;
};

/** The names of the migrations this call applied, oldest first; empty when all were there. */
export type Migrated = { readonly applied: readonly string[] };

const filters = { externalTables: [], externalEnums: [] };

const refuseFailed = ({ failedMigrationNames: failed }: DiagnoseMigrationHistoryOutput): void => {
  if (failed.length === 0) return;
  const message = `A migration was cut off before its end was recorded: ${failed.join(", ")}. Look whether its tables are there, then mark it with "prisma migrate resolve --applied" or "--rolled-back".`;
  throw new MigrationError(message, failed);
};

const refuseEdited = ({ editedMigrationNames: edited }: DiagnoseMigrationHistoryOutput): void => {
  if (edited.length === 0) return;
  throw new MigrationError(
    `A migration was edited after it ran: ${edited.join(", ")}. Restore its file and write a new migration instead.`,
    edited,
  );
};

const refuseUnknown = ({ history }: DiagnoseMigrationHistoryOutput): void => {
  if (history === null || history.diagnostic === "databaseIsBehind") return;
  const unknown = history.unpersistedMigrationNames;
  throw new MigrationError(
    `The database has migrations this version does not know: ${unknown.join(", ")}. It belongs to a newer Tiltas.`,
    unknown,
  );
};

const diagnose = async (
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<DiagnoseMigrationHistoryOutput> =>
  engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });

/** A script runs whole or not at all, so a failed one left nothing and may be tried again. */
const rollBackFailed = async (
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<readonly string[]> => {
  const { failedMigrationNames } = await diagnose(engine, migrationsList);
  for (const migrationName of failedMigrationNames)
    await engine.markMigrationRolledBack({ migrationName });
  return failedMigrationNames;
};

const apply = async (engine: SchemaEngine, migrationsList: MigrationList): Promise<Migrated> => {
  const diagnosis = await diagnose(engine, migrationsList);
  refuseFailed(diagnosis);
  refuseEdited(diagnosis);
  refuseUnknown(diagnosis);
  try {
    return {
      applied: (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames,
    };
  } catch (thrown) {
    const failed = await rollBackFailed(engine, migrationsList);
    throw new MigrationError(
      `Migration ${failed.join(", ")} failed and was rolled back: ${asError(thrown).message}`,
      failed,
      { cause: thrown },
    );
  }
};

/**
 * Brings roles and schema up to date, taking turns with other starters. Keeps the ordinary
 * `_prisma_migrations`, so `prisma migrate deploy` can be used as well.
 * @throws MigrationError when a migration failed, was edited, or is unknown
 * @throws GroundError when roles are missing and the login may not make them
 */
export const migrate = async (
  adminUrl: string,
  options: MigrateOptions = {},
): Promise<Migrated> => {
  const migrations = await readMigrations(options.migrations);
  return withSchemaLock(adminUrl, async (client) => {
    await ensureRolesOn(client, options);
    return withSchemaEngine(adminUrl, async (engine) => apply(engine, migrations));
  });
};
