import type { ComponentProps, ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import { Field, type FieldTexts } from "./field.tsx";
import styles from "./field.module.css";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends Omit<ComponentProps<"select">, "id">, FieldTexts {
  readonly choices: readonly Choice[];
  /** Adds "Choose…" with an empty value as the first choice. */
  readonly startsEmpty?: boolean;
}

/** One of a few: the browser's own select. For more than about twenty choices use ComboBox. */
export function SelectField({
  choices,
  startsEmpty = false,
  label,
  hint,
  error,
  optional = false,
  id,
  className,
  ...select
}: SelectFieldProps): ReactElement {
  const { t } = useText();
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      {...(id === undefined ? {} : { id })}
    >
      {(wiring) => (
        <select {...select} {...wiring} className={classNames(styles.control, className)}>
          {startsEmpty && <option value="">{t("kit.select.choose")}</option>}
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
