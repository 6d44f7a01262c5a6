import { typeStages } from "./type-stage.ts";
import { exitCodeOf } from "./tally.ts";
import { walkStages } from "./walk-stages.ts";

process.exitCode = exitCodeOf(await walkStages(typeStages));
