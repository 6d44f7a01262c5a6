import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

const { resolve } = createRequire(import.meta.url);
const beside = async (entry: string, file: string): Promise<Buffer> =>
  readFile(join(dirname(resolve(entry)), file));

test("the schema engine is, byte for byte, the one Prisma's own command line carries", async () => {
  const ours = await beside("@prisma/schema-engine-wasm/schema_engine_bg", "schema_engine_bg.wasm");
  const prisma = await beside("prisma/package.json", "build/schema_engine_bg.wasm");
  expect(ours.equals(prisma)).toBe(true);
});
