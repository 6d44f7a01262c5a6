import type { Quantity as QuantityValue } from "@tiltas/domain";
import type { ReactElement } from "react";
import { formatQuantity } from "../format/quantity.ts";
import { useText } from "../i18n/use-text.ts";

/** How much of an item, never more exact than its source. */
export function Quantity({
  value,
  unit,
}: {
  readonly value: QuantityValue;
  readonly unit: string;
}): ReactElement {
  return <span className="figures">{formatQuantity(value, unit, useText())}</span>;
}
