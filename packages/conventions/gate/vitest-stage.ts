import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { quietEnvironment } from "../launch/environment.mjs";
import { cacheFolder, root } from "../launch/places.mjs";
import { run } from "../launch/run.mjs";
import type { Stage } from "./stage.ts";
import type { Tally } from "./tally.ts";
import { parseReport, tallyRunner } from "./vitest-report.ts";

const config = "packages/conventions/vitest/vitest.config.ts";

async function runVitest(name: string, projects: readonly string[]): Promise<Tally> {
  const file = join(cacheFolder, "tiltas", "reports", `${name.replaceAll(" ", "-")}.json`);
  rmSync(file, { force: true });
  const { code } = await run(
    "vitest",
    [
      "run",
      `--config=${config}`,
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    { cwd: root, env: quietEnvironment() },
  );
  const report = existsSync(file) ? parseReport(readFileSync(file, "utf8")) : undefined;
  return tallyRunner(name, code, report);
}

/** A run of vitest over some of the projects of the shared configuration. */
export function vitestStage(name: string, projects: readonly string[]): Stage {
  return { name, go: () => runVitest(name, projects) };
}
