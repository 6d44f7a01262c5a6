import "./require-node.mjs";
import { ensureBuilt } from "./build.mjs";
import { quietEnvironment } from "./environment.mjs";
import { ensureInstalled } from "./install.mjs";
import { pinnedNode, readServerFlags, root, serverProgram } from "./places.mjs";
import { run } from "./run.mjs";

/** @returns {Promise<number>} */
async function start() {
  const notReady = (await ensureInstalled()) || (await ensureBuilt(["build"]));
  if (notReady !== 0) return notReady;
  const follow = new URL("follow-launcher.mjs", import.meta.url).href;
  const flags = [...readServerFlags(), "--import", follow];
  const { code } = await run(pinnedNode, [...flags, serverProgram, ...process.argv.slice(2)], {
    cwd: root,
    env: quietEnvironment(),
    alone: true,
  });
  return code;
}

process.exitCode = await start();
