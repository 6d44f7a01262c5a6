import type { ReactElement } from "react";
import { formatAmount, formatMoney, type MoneyValue } from "../format/money.ts";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import styles from "./figures.module.css";

interface MoneyProps {
  readonly value: MoneyValue;
  /** Digits only, where a column's header names the currency. */
  readonly bare?: boolean;
}

/** Money in the way of the language; exact to the last digit. */
export function Money({ value, bare = false }: MoneyProps): ReactElement {
  const { locale } = useText();
  return (
    <span className={classNames("figures", styles.whole)}>
      {bare ? formatAmount(value, locale) : formatMoney(value, locale)}
    </span>
  );
}
