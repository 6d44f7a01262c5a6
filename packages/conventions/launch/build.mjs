import { quietEnvironment } from "./environment.mjs";
import { getPinnedPnpm, root } from "./places.mjs";
import { announceStep } from "./progress.mjs";
import { run } from "./run.mjs";

/**
 * Runs tasks of turbo.json over all packages; unchanged ones come from its cache.
 * turbo starts `pnpm` by name, which npx puts on the path.
 * @param {readonly string[]} tasks
 * @param {"capture" | "inherit"} [output]
 * @returns {Promise<import("./run.mjs").Ended>}
 */
export function runTasks(tasks, output = "capture") {
  const args = [
    "--yes",
    getPinnedPnpm(),
    "exec",
    "turbo",
    "run",
    ...tasks,
    "--continue=dependencies-successful",
    "--output-logs=errors-only",
  ];
  return run("npx", args, { cwd: root, env: quietEnvironment(), output });
}

/**
 * Brings generated code and the web application up to date.
 * @param {readonly string[]} tasks
 * @returns {Promise<number>} 0, or the exit code to leave with after the reason was printed
 */
export async function ensureBuilt(tasks) {
  const step = announceStep("Building");
  const { code, output, stopped } = await runTasks(tasks);
  step.end(code === 0);
  if (code !== 0 && !stopped)
    process.stderr.write(`${output}\nThe build failed (turbo ended with ${code}).\n`);
  return code;
}
