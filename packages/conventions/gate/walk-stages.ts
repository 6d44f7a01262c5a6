import type { Stage } from "./stage.ts";
import { type Tally, addTallies, emptyTally } from "./tally.ts";

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Walks all stages one after the other, the rest also after a failure, and adds them up. */
export async function walkStages(stages: readonly Stage[]): Promise<Tally> {
  const start = performance.now();
  let total = emptyTally;
  for (const stage of stages) {
    const begun = performance.now();
    // One after the other: two cores, and each stage already uses both.
    const tally = await stage.go();
    total = addTallies(total, tally);
    console.log(`${tally.failed === 0 ? "ok    " : "FAILED"} ${stage.name} (${seconds(begun)})`);
  }
  for (const skipped of total.skipped) console.log(`skipped: ${skipped}`);
  for (const fault of total.faults) console.log(`fault: ${fault}`);
  console.log(`all stages (${seconds(start)})`);
  return total;
}
