import { type ReactElement, useState } from "react";
import { findDecimal } from "../format/decimal-text.ts";
import { formatMoney } from "../format/money.ts";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import { Field } from "./field.tsx";
import styles from "./field.module.css";
import type { TextFieldProps } from "./text-field.tsx";

interface MoneyFieldProps extends Omit<TextFieldProps, "type" | "width"> {
  /** ISO 4217, shown after the field. */
  readonly currency: string;
}

/**
 * An amount typed in any usual way ("184 000,50", "184,000.50"), with what was understood beneath it.
 * The form's value is the typed text; read it with `findDecimal(text, language)`.
 */
export function MoneyField({
  currency,
  label,
  hint,
  error,
  optional = false,
  id,
  className,
  onInput,
  ...input
}: MoneyFieldProps): ReactElement {
  const { t, language, locale } = useText();
  const [typed, setTyped] = useState(String(input.value ?? input.defaultValue ?? ""));
  const amount = findDecimal(String(input.value ?? typed), language);
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      {...(id === undefined ? {} : { id })}
      after={
        <output className={styles.readAs}>
          {amount !== undefined &&
            t("kit.money.readAs", { amount: formatMoney({ amount, currency }, locale) })}
        </output>
      }
    >
      {(wiring) => (
        <span className={styles.withUnit}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...input}
            {...wiring}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              onInput?.(event);
            }}
            className={classNames(styles.control, styles.short, styles.figure, className)}
          />
          <span className={styles.unit}>{currency}</span>
        </span>
      )}
    </Field>
  );
}
