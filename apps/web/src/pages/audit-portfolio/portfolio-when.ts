import { instantSchema, isoDateSchema, parseIsoDate } from "@tiltas/domain";
import { todayInVilnius, vilniusInstant } from "../../format/date.ts";
import type { PortfolioSearch } from "./portfolio-search.ts";

/** The moment an address asks for: a day with or without its leaf, or an instant of the ministry's clock; today without one, or for a day that does not exist. */
export function whenOf({ at = todayInVilnius(), leaf }: PortfolioSearch) {
  const instant = instantSchema.safeParse(vilniusInstant(at)).data;
  if (instant !== undefined) return { at: instant };
  const effectiveOn = isoDateSchema.safeParse(at).data ?? parseIsoDate(todayInVilnius());
  return { effectiveOn, ...(leaf === undefined ? {} : { knownAt: leaf }) };
}
