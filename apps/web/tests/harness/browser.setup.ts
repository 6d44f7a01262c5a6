import { createTestDatabase, setup as startCluster } from "@tiltas/database/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoTemplate } from "./demo-template.ts";
import { startServer } from "./server-program.ts";
import { buildWebIfStale } from "./web-build.ts";

/** A server loads the demo into an empty database by itself; every test file then takes a copy. */
const loadDemo = async (): Promise<string> => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "tiltas-demo-"));
  try {
    const server = await startServer({ ...database, folder });
    await server.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return database.name;
};

/**
 * vitest's `globalSetup` of the browser tests: a cluster, the demo portfolio in a database to copy, and a web build.
 * @returns what stops the cluster again
 */
export const setup = async (): Promise<() => Promise<void>> => {
  const stopCluster = await startCluster();
  try {
    const [name] = await Promise.all([loadDemo(), buildWebIfStale()]);
    demoTemplate.keep(name);
  } catch (thrown) {
    await stopCluster();
    throw thrown;
  }
  return stopCluster;
};
