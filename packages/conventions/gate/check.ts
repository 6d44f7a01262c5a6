import { checkStages } from "./stages.ts";
import { closingLine, exitCodeOf } from "./tally.ts";
import { walkStages } from "./walk-stages.ts";

const tally = await walkStages(checkStages);
console.log(closingLine(tally));
process.exitCode = exitCodeOf(tally);
