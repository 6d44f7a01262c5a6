import { type ComponentProps, type ReactElement, type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";
import styles from "./field.module.css";

interface CheckboxFieldProps extends Omit<ComponentProps<"input">, "type"> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** One yes-or-no; the label is part of the target. */
export function CheckboxField({
  label,
  hint,
  error,
  id: givenId,
  ...input
}: CheckboxFieldProps): ReactElement {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={styles.choice}>
      <input
        {...input}
        type="checkbox"
        id={id}
        aria-describedby={describedBy || undefined}
        aria-invalid={error === undefined ? undefined : true}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
