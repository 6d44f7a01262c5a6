import { setImmediate } from "node:timers/promises";

/** Often enough for a person to see it move. */
const tellEvery = 200;

async function* told<Step extends object>(
  first: IteratorResult<Step, void>,
  steps: AsyncGenerator<Step, void>,
  isLast: (step: Step) => boolean,
): AsyncGenerator<Step, void> {
  let toldAt = Number.NEGATIVE_INFINITY;
  try {
    for (let found = first; found.done !== true; found = await steps.next()) {
      const now = performance.now();
      if (!isLast(found.value) && now - toldAt < tellEvery) continue;
      toldAt = now;
      yield found.value;
      // Lets the line be sent, and a caller who hung up be heard, before more is reckoned.
      await setImmediate();
    }
  } finally {
    await steps.return();
  }
}

/**
 * The steps of long work as a stream for a caller: some of how far it is, and always the report. What is wrong with
 * the question is thrown before the stream begins. Whoever hangs up ends the work.
 */
export const tellSteps = async <Step extends object>(
  steps: AsyncGenerator<Step, void>,
): Promise<AsyncGenerator<Step, void>> =>
  told(await steps.next(), steps, (step) => "report" in step);
