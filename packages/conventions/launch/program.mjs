// program.mjs [--here] FILE [ARGUMENT…]: runs one of our TypeScript programs on the pinned Node.
// With --here it runs in the folder the caller stood in, so that relative paths mean what was typed.
import "./require-node.mjs";
import { resolve } from "node:path";
import { quietEnvironment } from "./environment.mjs";
import { ensureGenerated } from "./generate.mjs";
import { ensureInstalled } from "./install.mjs";
import { pinnedNode, root } from "./places.mjs";
import { handOver } from "./run.mjs";

const given = process.argv.slice(2);
const here = given[0] === "--here";
const [file = "", ...args] = here ? given.slice(1) : given;

/** @returns {Promise<number>} */
async function runProgram() {
  const notReady = (await ensureInstalled()) || (await ensureGenerated());
  if (notReady !== 0) return notReady;
  const cwd = here ? (process.env["INIT_CWD"] ?? process.cwd()) : root;
  return handOver(pinnedNode, [resolve(root, file), ...args], { cwd, env: quietEnvironment() });
}

process.exitCode = await runProgram();
