import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";

import { findUser } from "./connection-url.ts";
import { startEmbedded } from "./embedded/start-embedded.ts";
import { PrismaClient } from "./generated/client.ts";
import { migrate } from "./migration/migrate.ts";
import { openPool, type PoolOptions } from "./open-pool.ts";
import { quiet, type Say } from "./say.ts";

export type DatabaseOptions = Partial<PoolOptions> & {
  /** The application's connection. Default: `DATABASE_URL`; without it the embedded PostgreSQL. */
  readonly url?: string;
  /** For roles and migrations. Default: `DATABASE_ADMIN_URL`, else the application's connection. */
  readonly adminUrl?: string;
  /** Bring roles and schema up to date first. */
  readonly migrate?: boolean;
  /** Folder of the embedded database, see `startEmbedded`. */
  readonly folder?: string;
  readonly say?: Say;
};

/** One pool for the hot path and, on the same connections, Prisma for the cold reads and writes. */
export type Database = {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** The application's connection as it was found, password included. */
  readonly url: string;
  /** Migrations applied on opening, oldest first. */
  readonly applied: readonly string[];
  /** Closes pool and client; stops the embedded server when no other program uses it. */
  readonly close: () => Promise<void>;
};

type Place = {
  readonly url: string;
  readonly adminUrl: string;
  readonly close: () => Promise<void>;
};

const findPlace = async (options: DatabaseOptions, say: Say): Promise<Place> => {
  const url = options.url ?? process.env["DATABASE_URL"];
  if (url === undefined || url === "")
    return startEmbedded({
      ...(options.folder === undefined ? {} : { folder: options.folder }),
      say,
    });
  const fallback = options.url === undefined ? process.env["DATABASE_ADMIN_URL"] : undefined;
  return { url, adminUrl: options.adminUrl ?? fallback ?? url, close: async () => {} };
};

const migratePlace = async ({ url, adminUrl }: Place): Promise<readonly string[]> => {
  const applicationUser = findUser(url);
  return (await migrate(adminUrl, applicationUser === undefined ? {} : { applicationUser }))
    .applied;
};

const openAt = async (place: Place, options: DatabaseOptions, say: Say): Promise<Database> => {
  const applied = options.migrate === true ? await migratePlace(place) : [];
  const pool = await openPool(
    place.url,
    {
      applicationName: options.applicationName ?? "tiltas",
      poolSize: options.poolSize ?? 20,
      statementTimeoutMs: options.statementTimeoutMs ?? 30_000,
      connectionTimeoutMs: options.connectionTimeoutMs ?? 5000,
    },
    say,
  );
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await pool.end();
    await place.close();
  };
  return { pool, prisma, url: place.url, applied, close };
};

/**
 * Opens the database: an outside one when a URL is given or set, else the embedded one, which
 * is started or attached to. Nothing is connected before this is called.
 * @throws GroundError when there is no usable PostgreSQL, saying what to do
 * @throws MigrationError when `migrate` is asked for and the schema cannot be brought up to date
 */
export const openDatabase = async (options: DatabaseOptions = {}): Promise<Database> => {
  const say = options.say ?? quiet;
  const place = await findPlace(options, say);
  try {
    return await openAt(place, options, say);
  } catch (thrown) {
    await place.close();
    throw thrown;
  }
};
