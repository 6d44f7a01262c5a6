import type { Ground } from "../ground.ts";
import { sequence } from "./sequence.ts";

/** Milliseconds until the next round: soon while entries keep coming, else a few times a second. */
const pauses = { busy: 50, idle: 250, afterFailure: 1000 } as const;

export type Jobs = { readonly stop: () => Promise<void> };

const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

const round = async (ground: Ground): Promise<number> => {
  try {
    return (await sequence(ground)) > 0 ? pauses.busy : pauses.idle;
  } catch (thrown) {
    ground.say(`The sequencer could not work and will try again: ${messageOf(thrown)}`);
    return pauses.afterFailure;
  }
};

/** Runs the sequencer until stopped; a failure of the database is told and the job goes on. `stop` awaits the round under way. */
export const startJobs = (ground: Ground): Jobs => {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve());
  });
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const pause = await round(ground);
      await Promise.race([ground.timing.pause(pause), stopped]);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
