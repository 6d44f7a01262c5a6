import { existsSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { quietEnvironment } from "./environment.mjs";
import { getPinnedPnpm, pinnedNode, root } from "./places.mjs";
import { announceStep } from "./progress.mjs";
import { run } from "./run.mjs";
import { digestOf, isStamped, stamp, unstamp } from "./stamp.mjs";
import { listPackages } from "./workspace.mjs";

function digestOfWorkspace() {
  const files = ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", "package.json"];
  const manifests = listPackages().map((folder) => `${folder}/package.json`);
  const facts = [root, platform(), arch(), getPinnedPnpm()];
  return digestOf(
    facts,
    [...files, ...manifests].map((file) => join(root, file)),
  );
}

/** @param {string} digest */
function isInstalled(digest) {
  const folders = listPackages().map((folder) => join(root, folder, "node_modules"));
  return (
    isStamped("install", digest) &&
    existsSync(pinnedNode) &&
    folders.every((folder) => existsSync(folder))
  );
}

/**
 * Installs exactly the lockfile; does nothing when the last install did and nothing changed since.
 * @returns {Promise<number>} 0, or the exit code to leave with after the reason was printed
 */
export async function ensureInstalled() {
  const digest = digestOfWorkspace();
  if (isInstalled(digest)) return 0;
  unstamp("install");
  const step = announceStep("Installing packages (the first time this takes a minute or two)");
  const { code, output, stopped } = await run(
    "npx",
    [
      "--yes",
      getPinnedPnpm(),
      "install",
      "--frozen-lockfile",
      "--config.confirm-modules-purge=false",
      "--reporter=append-only",
    ],
    { cwd: root, env: quietEnvironment(), output: "capture" },
  );
  const complete = code === 0 && existsSync(pinnedNode);
  step.end(complete);
  if (complete) stamp("install", digest);
  else if (!stopped)
    process.stderr.write(
      `${output}\nThe packages could not be installed (pnpm ended with ${code}).\n`,
    );
  return complete ? 0 : code || 1;
}
