import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SchemaContainer, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

import { withSettings } from "../connection-url.ts";
import { ownerRole } from "../roles.ts";
import { engineAdapter } from "./engine-adapter.ts";
import { readSchema } from "./migration-folder.ts";
import { webAssembly } from "./web-assembly.ts";

type GlueExports = { readonly __wbindgen_start: () => void };

// The engine's lock timer (10 s) is never cleared and would keep a finished program waiting.
const loosenTimer = ([name, value]: readonly [string, unknown]): readonly [string, unknown] =>
  name.startsWith("__wbg_setTimeout")
    ? [name, (callback: () => void, delay: number) => setTimeout(callback, delay >>> 0).unref()]
    : [name, value];

// Its published entry imports the .wasm as a module, which Node does not take without a flag.
const instantiate = async (): Promise<void> => {
  revealPanics();
  const entry = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bytes = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const imports = Object.fromEntries(Object.entries(glue).map(loosenTimer));
  const { instance } = await webAssembly.instantiate<GlueExports>(bytes, {
    "./schema_engine_bg.js": imports,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
};

let instantiated: Promise<void> | undefined;
/** The engine tells this global why it traps. Thrown here the reason is seen; the trap itself says "unreachable". */
const revealPanics = (): void => {
  const refuse = (message: string): never => {
    throw new Error(`The schema engine panicked: ${message}`);
  };
  Object.defineProperty(globalThis, "PRISMA_WASM_PANIC_REGISTRY", {
    value: { set_message: refuse },
    configurable: true,
  });
};

/**
 * Lends Prisma's schema engine (WebAssembly, the build that Prisma's CLI carries) on one
 * connection that acts as the owner of the tables, with the Prisma schema loaded.
 */
export const withSchemaEngine = async <T>(
  adminUrl: string,
  work: (engine: SchemaEngine, schema: SchemaContainer[]) => Promise<T>,
): Promise<T> => {
  instantiated ??= instantiate();
  await instantiated;
  const schema = await readSchema();
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  const connectionString = withSettings(adminUrl, { role: ownerRole });
  const pool = new pg.Pool({ connectionString, max: 1, application_name: "tiltas migrate" });
  const adapter = bindMigrationAwareSqlAdapterFactory(engineAdapter(pool));
  try {
    const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(engine, schema).finally(() => engine.free());
  } finally {
    await pool.end();
  }
};
