import { randomBytes, randomUUID } from "node:crypto"; // oxlint-disable-line tiltas/time-through-ports -- the port itself
import type { Database } from "@tiltas/database";
import { type Instant, type IsoDate, parseInstant, parseIsoDate } from "@tiltas/domain";

/** The one source of time; tests hand in their own. */
export type Clock = { readonly now: () => Instant };

/** The one source of randomness. */
export type Ids = {
  /** A new UUID, lower case. */
  readonly uuid: () => string;
  /** Unpredictable bytes for secrets. */
  readonly bytes: (length: number) => Buffer;
};

/** What every command and query stands on. */
export type Ground = Pick<Database, "pool" | "prisma"> & {
  readonly clock: Clock;
  readonly ids: Ids;
};

// oxlint-disable-next-line tiltas/time-through-ports -- the port itself
export const systemClock: Clock = { now: () => parseInstant(new Date().toISOString()) };

export const systemIds: Ids = { uuid: () => randomUUID(), bytes: (length) => randomBytes(length) };

const ministryDays = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Vilnius",
  dateStyle: "short",
});

/** The ministry's calendar day of an instant. */
export const dayOf = (instant: Instant): IsoDate =>
  parseIsoDate(ministryDays.format(new Date(instant)));
