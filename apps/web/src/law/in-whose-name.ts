import type { Explanation, ExplainedEvent } from "../pages/commitment/commitment-view.ts";

/** Someone in whose name a person may act. */
export type Lender = Explanation["onBehalf"][number]["from"];

const isSame = (one: ExplainedEvent, two: ExplainedEvent): boolean =>
  one.event === two.event && one.target?.id === two.target?.id;

/** The events in the name of a person: one's own without a lender; none of a lender who lends no longer. */
export const itemsFor = (
  { items, onBehalf }: Pick<Explanation, "items" | "onBehalf">,
  lender: string | undefined,
): readonly ExplainedEvent[] =>
  lender === undefined ? items : (onBehalf.find(({ from }) => from.id === lender)?.items ?? []);

/** What only the names of others make possible: each lender with the events ready in their name and not in one's own. */
export const readyOnBehalf = ({
  items,
  onBehalf,
}: Pick<Explanation, "items" | "onBehalf">): readonly {
  readonly from: Lender;
  readonly items: readonly ExplainedEvent[];
}[] =>
  onBehalf
    .map(({ from, items: lent }) => ({
      from,
      items: lent.filter(
        (item) =>
          item.standing === "ready" &&
          !items.some((own) => own.standing === "ready" && isSame(own, item)),
      ),
    }))
    .filter(({ items: left }) => left.length > 0);

/** Everyone in whose name an event aimed at a part is ready; the part matters only where the address names one. */
export const lendersReadyFor = (
  { onBehalf }: Pick<Explanation, "onBehalf">,
  event: string,
  target: string | undefined,
): readonly Lender[] =>
  onBehalf
    .filter(({ items }) =>
      items.some(
        (item) =>
          item.event === event &&
          item.standing === "ready" &&
          (target === undefined || item.target === undefined || item.target.id === target),
      ),
    )
    .map(({ from }) => from);
