import { type Stage, toolStage, turboStage } from "./stage.ts";
import { typeStages } from "./type-stage.ts";
import { vitestStage } from "./vitest-stage.ts";

/** `npm run check`: everything that needs no database and no browser, in under a minute. */
export const checkStages: readonly Stage[] = [
  toolStage("format", "oxfmt", ["--check"]),
  toolStage("packages", "sherif", ["--fail-on-warnings"]),
  ...typeStages,
  toolStage("lint", "oxlint", []),
  toolStage("unused", "knip", ["--no-progress"]),
  vitestStage("unit tests", ["unit", "web"]),
];

/** `npm test`: the same, then the exhaustive explorations and what needs a database and a browser. */
export const testStages: readonly Stage[] = [
  ...checkStages,
  vitestStage("long tests", ["long", "graph"]),
  vitestStage("database tests", ["database", "database, one file at a time"]),
  turboStage("build", ["build"]),
  vitestStage("browser tests", ["browser"]),
];
