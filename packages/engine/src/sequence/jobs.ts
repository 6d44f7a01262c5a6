import type { Ground } from "../ground.ts";

/** Milliseconds until a job's next round: soon while there is work, else a few times a second. */
const pauses = { busy: 50, idle: 250, afterFailure: 1000 } as const;

/**
 * Work that is taken up again and again, in every server at once: a round takes what locks it needs and returns how
 * much it did. A round that throws is told and tried again.
 */
export type Job<Base = Ground> = {
  readonly name: string;
  readonly round: (ground: Base) => Promise<number>;
  /** Milliseconds to wait after a round that found nothing to do; 250 unless given. */
  readonly idle?: number;
};

export type Jobs = { readonly stop: () => Promise<void> };

const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

type Told = Pick<Ground, "say" | "timing">;

const pauseAfter = async <Base extends Told>(
  ground: Base,
  { name, round, idle }: Job<Base>,
): Promise<number> => {
  try {
    return (await round(ground)) > 0 ? pauses.busy : (idle ?? pauses.idle);
  } catch (thrown) {
    ground.say(`The ${name} job could not work and will try again: ${messageOf(thrown)}`);
    return pauses.afterFailure;
  }
};

/** Runs jobs side by side until stopped; one that fails or waits keeps no other back. `stop` awaits the rounds under way. */
export const startJobs = <Base extends Told>(ground: Base, jobs: readonly Job<Base>[]): Jobs => {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve());
  });
  const run = async (job: Job<Base>): Promise<void> => {
    while (!stopping.signal.aborted) {
      const pause = await pauseAfter(ground, job);
      await Promise.race([ground.timing.pause(pause), stopped]);
    }
  };
  const running = Promise.all(jobs.map(run));
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
