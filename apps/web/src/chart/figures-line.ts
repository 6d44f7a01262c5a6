import { formatMoneyShort, formatNumber } from "../format/money.ts";
import type { ChartFigures } from "./state-chart.description.ts";

/** "148 · €6.4m": how many and how much, rounded; the list beside the drawing has the exact sum. */
export function figuresLine({ count, eur }: ChartFigures, locale: string): string {
  return `${formatNumber(count, locale)} · ${formatMoneyShort({ amount: eur, currency: "EUR" }, locale)}`;
}
