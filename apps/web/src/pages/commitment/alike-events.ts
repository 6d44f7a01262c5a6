import type { Reason } from "@tiltas/domain";
import type { ExplainedEvent } from "./commitment-view.ts";

/** Events that the same reason keeps back: said once for all of them. */
export interface AlikeEvents {
  readonly reason: Reason | undefined;
  readonly items: readonly ExplainedEvent[];
}

/** What a person wants to know first: not that the state is another, but whose turn it is and why. */
const decisive = ({ reasons, standing }: ExplainedEvent): Reason | undefined =>
  (standing === "notYourRole" ? reasons.find(({ id }) => id !== "notInThisState") : undefined) ??
  reasons[0];

const keyOf = (reason: Reason | undefined): string =>
  reason === undefined ? "" : JSON.stringify([reason.id, reason.facts, reason.who]);

/** Gathers events whose decisive reason is the same, in the order they first appear. */
export function groupByReason(items: readonly ExplainedEvent[]): readonly AlikeEvents[] {
  const groups = new Map<string, { reason: Reason | undefined; items: ExplainedEvent[] }>();
  for (const item of items) {
    const reason = decisive(item);
    const group = groups.get(keyOf(reason)) ?? { reason, items: [] };
    group.items.push(item);
    groups.set(keyOf(reason), group);
  }
  return [...groups.values()];
}
