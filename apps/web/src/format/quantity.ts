import type { Quantity } from "@tiltas/domain";
import type { Text } from "../i18n/use-text.ts";
import { formatNumber } from "./money.ts";

/** "40 pcs", "about 3,000 pcs", "number not disclosed": never more exact than its source. */
export function formatQuantity(
  quantity: Quantity,
  unit: string,
  { t, locale }: Pick<Text, "t" | "locale">,
): string {
  switch (quantity.precision) {
    case "exact":
      return t("kit.quantity.exact", { amount: formatNumber(quantity.units, locale), unit });
    case "approximate":
      return t("kit.quantity.approximate", {
        amount: formatNumber(quantity.atLeast, locale),
        unit,
      });
    case "undisclosed":
      return quantity.atLeast === undefined
        ? t("kit.quantity.undisclosed")
        : t("kit.quantity.atLeast", { amount: formatNumber(quantity.atLeast, locale), unit });
    default:
      return quantity satisfies never;
  }
}
