import { type EventName, isEventName } from "@tiltas/domain";
import type { Rule } from "./rule.ts";
import * as time from "./time.rules.ts";

/** The rules of one machine version by event, the decisive one first; an event without an entry is unknown to it. */
export type RuleBook = Readonly<Partial<Record<EventName, readonly Rule[]>>>;

const timely: readonly Rule[] = [
  time.notInTheFuture,
  time.mayTakeEffectEarlier,
  time.earlierDayHasReason,
  time.notBeforePrevious,
];

/** The rules a book asks of an event, those about time last; the order is the order reasons are given in. */
export const rulesIn =
  (book: RuleBook) =>
  (type: EventName): readonly Rule[] => [...(book[type] ?? []), ...timely];

/** The events a book has rules for. */
export const eventsIn = (book: RuleBook): readonly EventName[] =>
  Object.keys(book).filter(isEventName);
