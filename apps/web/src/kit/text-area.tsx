import type { ComponentProps, ReactElement } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldTexts } from "./field.tsx";
import styles from "./field.module.css";

interface TextAreaProps extends Omit<ComponentProps<"textarea">, "id">, FieldTexts {}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  optional = false,
  id,
  className,
  ...area
}: TextAreaProps): ReactElement {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      {...(id === undefined ? {} : { id })}
    >
      {(wiring) => (
        <textarea
          rows={4}
          {...area}
          {...wiring}
          className={classNames(styles.control, styles.full, className)}
        />
      )}
    </Field>
  );
}
