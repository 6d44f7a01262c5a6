import { type EntryContent, millisecondsOf } from "@tiltas/domain";

/** An entry whose bytes hold, with its place in the ledger's own order. */
export type AuditEntry = {
  readonly stream: string;
  readonly version: number;
  /** Its leaf's index. */
  readonly index: number;
  readonly content: unknown;
};

/** When something was recorded: its leaf, which is the ledger's order, and the clock of the server that wrote it. */
export type Moment = {
  readonly index: number;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/**
 * Within so many milliseconds no order between two entries of different streams is proved: servers' clocks differ, what
 * is in force is kept for a second, and leaves are placed by time, not by who held a lock first (decision 0033).
 */
export const sameTime = 5000;

/** The moment of an entry. */
export const momentOf = (index: number, { at }: Pick<EntryContent, "at">): Moment => ({
  index,
  at: millisecondsOf(at),
});

/** Whether two entries may have been exchanged without anyone being able to tell. */
export const isSameTime = (one: Moment, two: Moment): boolean =>
  Math.abs(one.at - two.at) <= sameTime;

/** Whether one entry stood before another whatever their order at one time was. */
export const isSurelyBefore = (one: Moment, two: Moment): boolean =>
  one.index < two.index && !isSameTime(one, two);

/** Whether one entry may have stood before another. */
export const mayBeBefore = (one: Moment, two: Moment): boolean =>
  one.index < two.index || isSameTime(one, two);

/** What may have been in force at a moment: the last surely adopted before it, and all that may have been adopted since. */
export const inForceAt = <Adopted extends { readonly moment: Moment }>(
  adoptions: readonly Adopted[],
  moment: Moment,
): { readonly candidates: readonly Adopted[]; readonly mayBeNone: boolean } => {
  const inOrder = adoptions.toSorted((a, b) => a.moment.index - b.moment.index);
  const last = inOrder.findLastIndex((adopted) => isSurelyBefore(adopted.moment, moment));
  const candidates = inOrder.filter(
    (adopted, place) => place === last || (place > last && mayBeBefore(adopted.moment, moment)),
  );
  return { candidates, mayBeNone: last === -1 };
};
