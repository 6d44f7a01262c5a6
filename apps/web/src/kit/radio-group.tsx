import { type ComponentProps, type ReactElement, type ReactNode, useId } from "react";
import type { Choice } from "./select-field.tsx";
import { FieldError } from "./field.tsx";
import styles from "./field.module.css";

interface RadioChoice extends Choice {
  readonly hint?: ReactNode;
}

interface RadioGroupProps extends Omit<
  ComponentProps<"input">,
  "type" | "id" | "value" | "defaultValue"
> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly name: string;
  readonly choices: readonly RadioChoice[];
  readonly value?: string;
  readonly defaultValue?: string;
  /** Id of the first choice, which an error summary links to. */
  readonly id?: string;
}

/** One of two to seven, all visible: a native fieldset of radio buttons. */
export function RadioGroup({
  label,
  hint,
  error,
  choices,
  id: givenId,
  value,
  defaultValue,
  ...input
}: RadioGroupProps): ReactElement {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      className={styles.field}
      aria-describedby={describedBy || undefined}
      data-invalid={error !== undefined || undefined}
    >
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
      <div className={styles.choices}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${index}`;
          return (
            <div className={styles.choice} key={choice.value}>
              <input
                {...input}
                type="radio"
                id={choiceId}
                value={choice.value}
                {...(value === undefined ? {} : { checked: value === choice.value })}
                {...(defaultValue === undefined
                  ? {}
                  : { defaultChecked: defaultValue === choice.value })}
                aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-about`}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint !== undefined && (
                <div className={styles.hint} id={`${choiceId}-about`}>
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
