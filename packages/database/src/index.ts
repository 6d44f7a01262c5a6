export { openDatabase, type Database, type DatabaseOptions } from "./open-database.ts";
export { startEmbedded, type Embedded, type EmbeddedOptions } from "./embedded/start-embedded.ts";
export { migrate, type Migrated, type MigrateOptions } from "./migration/migrate.ts";
export { applicationRole, ensureRoles, ownerRole, type RoleOptions } from "./roles.ts";
export { GroundError, MigrationError } from "./errors.ts";
export { Prisma, PrismaClient } from "./generated/client.ts";
export type { Say } from "./say.ts";
