import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseConnectionUrl, withDatabase } from "../connection-url.ts";
import { hastySettings } from "../embedded/settings.ts";
import { databaseName, startEmbedded, type Embedded } from "../embedded/start-embedded.ts";
import { migrate } from "../migration/migrate.ts";
import { sweepAbandoned } from "./sweep-abandoned.ts";
import { copyTemplate, type ClusterAddress, type TestDatabase } from "./test-database.ts";

/** A throw-away PostgreSQL, not durable, in the system's folder for temporary files. */
export type TestCluster = ClusterAddress & {
  readonly createDatabase: () => Promise<TestDatabase>;
  /** Stops it and removes its files. */
  readonly stop: () => Promise<void>;
};

const prefix = "tiltas-test-";

const migrateTemplate = async (embedded: Embedded): Promise<ClusterAddress> => {
  await migrate(embedded.adminUrl);
  return {
    superuserUrl: withDatabase(embedded.adminUrl, "postgres"),
    applicationPassword: decodeURIComponent(parseConnectionUrl(embedded.url).password),
    template: databaseName,
  };
};

/** Starts one; a vitest run does it through `setup`, a program of its own calls this. */
export const startTestCluster = async (): Promise<TestCluster> => {
  await sweepAbandoned(tmpdir(), prefix);
  const folder = join(tmpdir(), `${prefix}${process.pid}-${randomBytes(4).toString("hex")}`);
  await mkdir(folder, { mode: 0o711 });
  const embedded = await startEmbedded({ folder, settings: hastySettings });
  const stop = async (): Promise<void> => {
    await embedded.close();
    await rm(embedded.folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const address = await migrateTemplate(embedded);
    return { ...address, createDatabase: async () => copyTemplate(address), stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
};
