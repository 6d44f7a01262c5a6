import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { root } from "./places.mjs";
import { digestOf, isStamped, stamp } from "./stamp.mjs";
import { listFiles } from "./workspace.mjs";

const database = join(root, "packages", "database");

/**
 * Generates the database client when its schema changed; costs a file read otherwise.
 * @returns {Promise<number>} 0, or the exit code to leave with
 */
export async function ensureGenerated() {
  const sources = [
    join(database, "package.json"),
    join(database, "prisma.config.ts"),
    ...listFiles(join(database, "prisma")),
  ];
  const digest = digestOf([], sources);
  if (isStamped("generate", digest) && existsSync(join(database, "src", "generated"))) return 0;
  const code = await ensureBuilt(["generate"]);
  if (code === 0) stamp("generate", digest);
  return code;
}
