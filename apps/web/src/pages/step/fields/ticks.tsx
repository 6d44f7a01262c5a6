import { type ReactElement, useId } from "react";
import { useController } from "react-hook-form";
import { CheckboxField } from "../../../kit/checkbox-field.tsx";
import { FieldError } from "../../../kit/field.tsx";
import type { Choice } from "../../../kit/select-field.tsx";
import styles from "./fields.module.css";
import { type InputProps, useFieldTexts } from "./use-input.ts";

/** One yes-or-no. */
export function TickInput(props: InputProps): ReactElement {
  const { field } = useController({ name: props.name });
  const texts = useFieldTexts(props);
  return (
    <CheckboxField
      {...texts}
      name={props.name}
      checked={field.value === true}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  );
}

const chosenOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/** Any of a few: the field is the list of what is ticked, in the order of the choices. */
export function TicksInput({
  choices,
  ...props
}: InputProps & { readonly choices: readonly Choice[] }): ReactElement {
  const { field } = useController({ name: props.name });
  const { id, label, hint, error } = useFieldTexts(props);
  const hintId = useId();
  const chosen = chosenOf(field.value);
  const tick = (value: string, isTicked: boolean): void =>
    field.onChange(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? isTicked : chosen.includes(one))),
    );
  return (
    <fieldset className={styles.ticks} aria-describedby={hint === undefined ? undefined : hintId}>
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {choices.map(({ value, label: words }, index) => (
        <CheckboxField
          key={value}
          id={index === 0 ? id : `${id}.${index}`}
          name={props.name}
          value={value}
          label={words}
          checked={chosen.includes(value)}
          onChange={(event) => tick(value, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
