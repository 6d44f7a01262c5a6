// tasks.mjs TASK…: runs tasks of turbo.json over all packages, their output shown.
import "./require-node.mjs";
import { runTasks } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";

/** @returns {Promise<number>} */
async function runGivenTasks() {
  const notReady = await ensureInstalled();
  return notReady === 0 ? (await runTasks(process.argv.slice(2), "inherit")).code : notReady;
}

process.exitCode = await runGivenTasks();
