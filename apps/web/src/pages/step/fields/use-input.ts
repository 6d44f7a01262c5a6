import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { useText } from "../../../i18n/use-text.ts";
import { fieldLabel } from "../typed/field-path.ts";
import { useProblem } from "./problems-context.ts";

export interface InputProps {
  /** Path of the payload's field: the control's name and id, and the key of its label. */
  readonly name: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

/** Texts of a control, as the kit's fields take them. */
export const useFieldTexts = ({ name, label, hint }: InputProps) => {
  const text = useText();
  const error = useProblem(name);
  return { id: name, label: label ?? fieldLabel(text, name), hint, error };
};

/** What joins one control to the form. */
export const useInput = (name: string) => {
  const { field } = useController({ name });
  const value: unknown = field.value;
  return {
    name,
    value: typeof value === "string" ? value : "",
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void =>
      field.onChange(event.currentTarget.value),
    onBlur: field.onBlur,
  };
};
