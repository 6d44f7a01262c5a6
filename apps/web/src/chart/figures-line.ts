import { formatMoneyShort, formatNumber } from "../format/money.ts";
import type { ChartFigures } from "./state-chart.description.ts";

/** "148 · €6.4m": how many and how much, rounded; the list beside the drawing has the exact sum. */
export function figuresLine({ count, eur, line }: ChartFigures, locale: string): string {
  if (line !== undefined) return line;
  if (eur === undefined) return formatNumber(count, locale);
  return `${formatNumber(count, locale)} · ${formatMoneyShort({ amount: eur, currency: "EUR" }, locale)}`;
}
