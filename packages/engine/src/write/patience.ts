import type { Ids } from "../ports/ids.ts";
import type { Timing } from "../ports/timing.ts";
import { isTransient } from "./database-error.ts";

/** How often a command is tried again before it is answered `tooBusy`. */
export const mostTries = 12;

type Waiting = { readonly ids: Ids; readonly timing: Timing };

/** Waits longer with each try, at random within 1 to 2^try milliseconds, at most 64. */
export const takeBreath = async ({ ids, timing }: Waiting, tries: number): Promise<void> => {
  await timing.pause(1 + ids.fraction() * Math.min(2 ** tries, 64));
};

/** Sends a write again after a deadlock or serialization failure; the last failure comes through. */
export const withPatience = async <Result>(
  waiting: Waiting,
  write: () => Promise<Result>,
): Promise<Result> => {
  for (let tries = 1; tries < mostTries; tries += 1) {
    try {
      return await write();
    } catch (thrown) {
      if (!isTransient(thrown)) throw thrown;
    }
    await takeBreath(waiting, tries);
  }
  return write();
};
