import type { ExplainedEvent } from "../commitment/commitment-view.ts";

/** What the page can do with an event: fill its form, choose among its parts, or say why not. */
export type Choice =
  | { readonly kind: "ready"; readonly item: ExplainedEvent }
  | { readonly kind: "choose"; readonly items: readonly ExplainedEvent[] }
  | { readonly kind: "unavailable"; readonly items: readonly ExplainedEvent[] }
  | { readonly kind: "gone" };

/** Finds the item of an event, by its part where the address names one. Only one ready part needs no choice. */
export const chooseItem = (
  items: readonly ExplainedEvent[],
  event: string,
  target: string | undefined,
): Choice => {
  const ofEvent = items.filter((item) => item.event === event);
  const isAimed = ofEvent.some((item) => item.target !== undefined);
  const isFree = ofEvent.some((item) => item.target === undefined);
  const meant =
    !isAimed || (target === undefined && !isFree)
      ? ofEvent
      : ofEvent.filter((item) => item.target?.id === target);
  if (meant.length === 0) return { kind: "gone" };
  const [first, ...others] = meant.filter(({ standing }) => standing === "ready");
  if (first === undefined) return { kind: "unavailable", items: meant };
  return others.length === 0 ? { kind: "ready", item: first } : { kind: "choose", items: meant };
};
