import { createTestDatabase, type TestDatabase } from "@tiltas/database/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Engine } from "../engine.ts";
import { openEngine } from "../open-engine.ts";
import type { EngineOptions } from "../open-ground.ts";
import { keepTestFile } from "./document.builder.ts";
import { openRegisters } from "./register.builder.ts";
import { seedCast } from "./seed.ts";

/** An engine on a database of its own, with the cast, fund MOD-2026 and framework DEMINING, and ways to look and tamper behind its back. */
export type TestEngine = {
  readonly engine: Engine;
  readonly database: TestDatabase;
  /** As superuser; no rail or right holds it back. */
  readonly superuser: pg.Pool;
  /** What the engine keeps beside the database. */
  readonly dataDir: string;
  /** A second server on the same database. */
  readonly openAnother: (options?: EngineOptions) => Promise<Engine>;
  readonly close: () => Promise<void>;
};

/** The database is dropped before the last connection has said goodbye: 57P01 is that and nothing else. */
const expectEnd = (error: Error): void => {
  if (!("code" in error && error.code === "57P01")) throw error;
};

/** Opens one; close it when the file's tests are done. `prepare` lays other registers than the usual ones. */
export const openTestEngine = async (
  options: EngineOptions = {},
  prepare: (engine: Engine) => Promise<void> = openRegisters,
): Promise<TestEngine> => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "tiltas-engine-"));
  const superuser = new pg.Pool({
    connectionString: database.superuserUrl,
    max: 4,
    options: "-c session_replication_role=replica",
  });
  // An idle connection's end is told by the pool, one in use tells it itself.
  superuser.on("error", expectEnd);
  superuser.on("connect", (client) => client.on("error", expectEnd));
  await seedCast(superuser);
  const opened: Engine[] = [];
  const openAnother = async (more: EngineOptions = {}): Promise<Engine> => {
    const server = await openEngine({ url: database.url, dataDir, ...options, ...more });
    opened.push(server);
    return server;
  };
  const engine = await openAnother();
  await prepare(engine);
  await keepTestFile(engine);
  return {
    engine,
    database,
    superuser,
    dataDir,
    openAnother,
    close: async () => {
      for (const server of opened) await server.close();
      await superuser.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
