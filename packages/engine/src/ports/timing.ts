import { setTimeout as wait } from "node:timers/promises";

/** Time that only passes, for caches and pauses; never written anywhere. */
export type Timing = {
  /** Milliseconds since some fixed moment. */
  readonly elapsed: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
};

export const systemTiming: Timing = {
  // oxlint-disable-next-line tiltas/time-through-ports -- this is the port
  elapsed: () => performance.now(),
  pause: async (milliseconds) => {
    await wait(milliseconds);
  },
};
