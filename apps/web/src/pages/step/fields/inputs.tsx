import type { ReactElement } from "react";
import { MoneyField } from "../../../kit/money-field.tsx";
import { RadioGroup } from "../../../kit/radio-group.tsx";
import { type Choice, SelectField } from "../../../kit/select-field.tsx";
import { TextArea } from "../../../kit/text-area.tsx";
import { DateField, NumberField, TextField } from "../../../kit/text-field.tsx";
import { type InputProps, useFieldTexts, useInput } from "./use-input.ts";

/** One line of text. */
export function TextInput({
  width = "full",
  ...props
}: InputProps & { readonly width?: "short" | "medium" | "full" }): ReactElement {
  return (
    <TextField
      {...useFieldTexts(props)}
      {...useInput(props.name)}
      optional={props.optional ?? false}
      width={width}
    />
  );
}

/** Several lines of text. */
export function AreaInput({
  rows = 4,
  ...props
}: InputProps & { readonly rows?: number }): ReactElement {
  return (
    <TextArea
      {...useFieldTexts(props)}
      {...useInput(props.name)}
      optional={props.optional ?? false}
      rows={rows}
    />
  );
}

/** A number of units, typed in the language's way. */
export function UnitsInput(props: InputProps): ReactElement {
  return (
    <NumberField
      {...useFieldTexts(props)}
      {...useInput(props.name)}
      optional={props.optional ?? false}
    />
  );
}

/** An amount of money; its name ends in `.amount`. */
export function MoneyInput({
  currency = "EUR",
  ...props
}: InputProps & { readonly currency?: string }): ReactElement {
  return (
    <MoneyField
      {...useFieldTexts(props)}
      {...useInput(props.name)}
      optional={props.optional ?? false}
      currency={currency}
    />
  );
}

/** A day. */
export function DateInput({
  latest,
  ...props
}: InputProps & { readonly latest?: string }): ReactElement {
  return (
    <DateField
      {...useFieldTexts(props)}
      {...useInput(props.name)}
      optional={props.optional ?? false}
      max={latest}
    />
  );
}

type ChoiceProps = InputProps & { readonly choices: readonly Choice[] };

/** One of a few, in the browser's own list. */
export function SelectInput({
  choices,
  startsEmpty = true,
  ...props
}: ChoiceProps & { readonly startsEmpty?: boolean }): ReactElement {
  return (
    <SelectField
      {...useFieldTexts(props)}
      {...useInput(props.name)}
      optional={props.optional ?? false}
      choices={choices}
      startsEmpty={startsEmpty}
    />
  );
}

/** One of a few, all visible. */
export function RadioInput({
  choices,
  ...props
}: InputProps & {
  readonly choices: readonly (Choice & { readonly hint?: string })[];
}): ReactElement {
  return <RadioGroup {...useFieldTexts(props)} {...useInput(props.name)} choices={choices} />;
}
