import { type Instant, parseInstant } from "@tiltas/domain";

/** The wall clock of entries, UTC with milliseconds. Tests fix it. */
export type Clock = { readonly now: () => Instant };

export const systemClock: Clock = {
  // oxlint-disable-next-line tiltas/time-through-ports -- this is the port
  now: () => parseInstant(new Date().toISOString()),
};
