import { join } from "node:path";
import { cacheFolder } from "../launch/places.mjs";
import { type Stage, toolStage } from "./stage.ts";

/** One program of the type checker; what it found last time is kept, so that only what changed is checked again. */
function typeStage(name: string, project: string): Stage {
  const kept = join(cacheFolder, "tiltas", "types", `${name.replaceAll(" ", "-")}.tsbuildinfo`);
  const args = ["--project", project, "--noEmit", "--incremental", "--tsBuildInfoFile", kept];
  return toolStage(name, "tsc", args);
}

/** All packages in a few programs: each package by itself would check again what it imports. */
export const typeStages: readonly Stage[] = [
  typeStage("types", "packages/conventions/types/tsconfig.node.json"),
  typeStage("types of pure packages", "packages/conventions/types/tsconfig.pure.json"),
  typeStage("types of the house", "packages/conventions/tsconfig.json"),
  typeStage("types of the web", "apps/web/tsconfig.json"),
];
