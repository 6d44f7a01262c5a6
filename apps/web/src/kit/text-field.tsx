import type { ComponentProps, ReactElement } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldTexts } from "./field.tsx";
import styles from "./field.module.css";

type Width = "short" | "medium" | "full";

export interface TextFieldProps extends Omit<ComponentProps<"input">, "id" | "width">, FieldTexts {
  readonly width?: Width;
}

/** One line of text. Takes what `register()` of react-hook-form gives. */
export function TextField({
  label,
  hint,
  error,
  optional,
  id,
  width = "medium",
  className,
  ...input
}: TextFieldProps): ReactElement {
  const texts = {
    label,
    hint,
    error,
    ...(optional === undefined ? {} : { optional }),
    ...(id === undefined ? {} : { id }),
  };
  return (
    <Field {...texts}>
      {(wiring) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...wiring}
          className={classNames(styles.control, styles[width], className)}
        />
      )}
    </Field>
  );
}

/** A whole or decimal number, typed as text: a number input swallows what it does not understand. */
export function NumberField(props: TextFieldProps): ReactElement {
  return (
    <TextField
      inputMode="decimal"
      width="short"
      {...props}
      className={classNames(styles.figure, props.className)}
    />
  );
}

/** A day, `YYYY-MM-DD`, with the browser's own calendar. */
export function DateField(props: TextFieldProps): ReactElement {
  return <TextField width="short" {...props} type="date" />;
}
