// The server restarts and the page reloads as files change; Vite passes the API on to the server.
import "./require-node.mjs";
import { join } from "node:path";
import { quietEnvironment } from "./environment.mjs";
import { ensureGenerated } from "./generate.mjs";
import { ensureInstalled } from "./install.mjs";
import { pinnedNode, root, serverProgram } from "./places.mjs";
import { run } from "./run.mjs";

/** @returns {Promise<number>} */
async function develop() {
  const notReady = (await ensureInstalled()) || (await ensureGenerated());
  if (notReady !== 0) return notReady;
  const env = quietEnvironment();
  const vite = join(root, "apps", "web", "node_modules", ".bin", "vite");
  const both = await Promise.all([
    run(pinnedNode, ["--watch", serverProgram], { cwd: root, env, alone: true }),
    run(vite, [], { cwd: join(root, "apps", "web"), env }),
  ]);
  return both.find(({ code }) => code !== 0)?.code ?? 0;
}

process.exitCode = await develop();
