import { createTestDatabase, setup as startCluster } from "@tiltas/database/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoTemplate } from "./demo-template.ts";
import { startServer } from "./server-program.ts";
import { buildWebIfStale } from "./web-build.ts";

/**
 * The database the environment names, as it may name a cluster; else a new one, into which a server loads the demo
 * by itself. Every test file takes a copy of it.
 */
const loadDemo = async (): Promise<string> => {
  const found = demoTemplate.find();
  if (found !== undefined) return found;
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
