import { setImmediate } from "node:timers/promises";

/** Often enough for a person to see it move. */
const tellEvery = 200;

/**
 * The steps of long work as a stream for a caller: some of how far it is, and always the report. Nothing is begun
 * before the first is asked for, so a caller who cannot take a stream leaves nothing open; whoever hangs up ends the work.
 */
export async function* tellSteps<Step extends object>(
  steps: AsyncGenerator<Step, void>,
): AsyncGenerator<Step, void> {
  let toldAt = Number.NEGATIVE_INFINITY;
  for await (const step of steps) {
    const now = performance.now();
    if (!("report" in step) && now - toldAt < tellEvery) continue;
    toldAt = now;
    yield step;
    // Lets the line be sent, and a caller who hung up be heard, before more is reckoned.
    await setImmediate();
  }
}
