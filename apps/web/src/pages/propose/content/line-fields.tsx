import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { formatMoney } from "../../../format/money.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { MoneyInput, SelectInput, TextInput, UnitsInput } from "../../step/fields/inputs.tsx";
import { DoubleCell, RowGroup } from "../../step/fields/row-group.tsx";
import { contentSums } from "./content-sums.ts";
import styles from "./content.module.css";
import { LineDetails } from "./line-details.tsx";
import { readContent } from "./read-content.ts";
import { isTree } from "../../step/typed/read-typed.ts";
import { ValuedMoneyInput } from "./valued-money-input.tsx";

interface LineFieldsProps {
  readonly index: number;
  readonly onRemove?: () => void;
}

/** One line: the item, how much of it, and what it is worth. */
export function LineFields({ index, onRemove }: LineFieldsProps): ReactElement {
  const { t } = useText();
  const at = `content.lines.${index}`;
  const precision: unknown = useWatch({ name: `${at}.quantity.precision` });
  const pricing: unknown = useWatch({ name: `${at}.pricing` });
  return (
    <RowGroup
      legend={t("propose.line", { n: index + 1 })}
      actions={
        <>
          <LineValue index={index} />
          {onRemove !== undefined && (
            <Button look="quiet" onClick={onRemove}>
              {t("propose.line.remove", { n: index + 1 })}
            </Button>
          )}
        </>
      }
    >
      <DoubleCell>
        <TextInput name={`${at}.item`} />
      </DoubleCell>
      <TextInput name={`${at}.category`} />
      <SelectInput
        name={`${at}.quantity.precision`}
        startsEmpty={false}
        choices={(["exact", "approximate", "undisclosed"] as const).map((value) => ({
          value,
          label: t(`propose.precision.${value}`),
        }))}
      />
      {precision === "exact" ? (
        <UnitsInput name={`${at}.quantity.units`} />
      ) : (
        <UnitsInput name={`${at}.quantity.atLeast`} optional={precision === "undisclosed"} />
      )}
      <TextInput name={`${at}.unit`} width="short" />
      <SelectInput
        name={`${at}.pricing`}
        startsEmpty={false}
        choices={(["unit", "total", "none"] as const).map((value) => ({
          value,
          label: t(`propose.pricing.${value}`),
        }))}
      />
      {pricing === "unit" && <MoneyInput name={`${at}.unitValue.amount`} />}
      {pricing === "total" && <ValuedMoneyInput name={`${at}.totalValue`} />}
      <div className={styles.wide}>
        <LineDetails index={index} />
      </div>
    </RowGroup>
  );
}

/** What the line is worth, worked out exactly. */
function LineValue({ index }: { readonly index: number }): ReactElement {
  const { t, locale, language } = useText();
  const typed: unknown = useWatch({ name: `content.lines.${index}` });
  const read = readContent({ lines: isTree(typed) ? [typed] : [] }, language);
  const [value] = contentSums(read).lines;
  return (
    <output className={styles.value}>
      {value === undefined
        ? t("propose.line.noValue")
        : t("propose.line.value", { amount: formatMoney(value, locale) })}
    </output>
  );
}
