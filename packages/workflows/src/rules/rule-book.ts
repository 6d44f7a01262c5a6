import { type EventName, isEventName, type StreamEvent } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { oncePerEvent } from "../commitment/once-per-event.ts";
import { caseOf, type Rule } from "./rule.ts";
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

/** The rules of a book that a complete event does not satisfy, the decisive one first. */
export type FailingRules = (context: CommitmentContext, event: StreamEvent) => readonly Rule[];

/** Asks a book's rules of an event once, whoever asks: the law before the machine, or the machine's guards. */
export const failingIn = (book: RuleBook): FailingRules => {
  const rulesFor = rulesIn(book);
  return oncePerEvent((context, event) => {
    const asked = caseOf(context, event);
    return rulesFor(event.type).filter((rule) => !rule.check(asked));
  });
};

/** The events a book has rules for. */
export const eventsIn = (book: RuleBook): readonly EventName[] =>
  Object.keys(book).filter(isEventName);
