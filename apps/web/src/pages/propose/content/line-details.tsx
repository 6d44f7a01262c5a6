import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { useText } from "../../../i18n/use-text.ts";
import { Disclosure } from "../../../kit/disclosure.tsx";
import {
  AreaInput,
  DateInput,
  MoneyInput,
  SelectInput,
  TextInput,
} from "../../step/fields/inputs.tsx";
import { TickInput } from "../../step/fields/ticks.tsx";
import styles from "./content.module.css";

/** What few lines need: NATO stock number, serial numbers, a remark, and the worth of goods from stock. */
export function LineDetails({ index }: { readonly index: number }): ReactElement {
  const { t } = useText();
  const at = `content.lines.${index}`;
  const isFromStock = useWatch({ name: "content.sourcing" }) === "stock";
  return (
    <Disclosure summary={t(isFromStock ? "propose.line.moreStock" : "propose.line.more")}>
      <div className={styles.details}>
        {isFromStock && (
          <>
            <MoneyInput name={`${at}.stockValue.book.amount`} optional />
            <MoneyInput name={`${at}.stockValue.replacement.amount`} optional />
            <SelectInput
              name={`${at}.stockValue.method`}
              optional
              choices={(["purchasePrice", "marketPrice", "estimate"] as const).map((value) => ({
                value,
                label: t(`propose.valuation.${value}`),
              }))}
            />
            <DateInput name={`${at}.stockValue.valuedOn`} optional />
          </>
        )}
        <TextInput name={`${at}.nsn`} optional hint={t("propose.hint.nsn")} width="medium" />
        <TickInput name={`${at}.controlled`} hint={t("propose.hint.controlled")} />
        <AreaInput
          name={`${at}.serialNumbers`}
          optional
          rows={2}
          hint={t("propose.hint.onePerLine")}
        />
        <AreaInput name={`${at}.note`} optional rows={2} />
      </div>
    </Disclosure>
  );
}
