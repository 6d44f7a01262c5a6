import { type ReactElement, type ReactNode, useState } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { ErrorSummary } from "../../../kit/error-summary.tsx";
import { Form, FormActions } from "../../../kit/form.tsx";
import { formText } from "../../../kit/form-text.ts";
import type { RegisterProblem, RegisterReading } from "./read-register.ts";

/** What a form holds: every field as text, empty where nothing was typed or chosen. */
export type Typed<Field extends string> = Readonly<Record<Field, string>>;

/** What was typed, kept to be corrected, and what it was read as. */
export interface TypedChange<Field extends string, Payload> {
  readonly typed: Typed<Field>;
  readonly payload: Payload;
}

/** What a control of the form is given. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly defaultValue: string;
}

interface RegisterFormProps<Field extends string, Payload> {
  readonly label: string;
  /** Before the ids of the fields: other forms stand on the page. */
  readonly name: string;
  /** Every field with its label, in their order. */
  readonly labels: Typed<Field>;
  readonly typed: Typed<Field> | undefined;
  readonly read: (typed: Typed<Field>) => RegisterReading<Field, Payload>;
  readonly onCheck: (change: TypedChange<Field, Payload>) => void;
  readonly children: (controlOf: (field: Field) => ControlProps) => ReactNode;
}

/** A form that reads what was typed and goes on to the check, or names the fields that stand in the way. */
export function RegisterForm<Field extends string, Payload>({
  label,
  name,
  labels,
  typed: before,
  read,
  onCheck,
  children,
}: RegisterFormProps<Field, Payload>): ReactElement {
  const { t } = useText();
  const [attempt, setAttempt] = useState(0);
  const [attempted, setAttempted] = useState<Typed<Field>>();
  const problems = attempted === undefined ? [] : problemsIn(read(attempted));
  const fieldId = (field: Field): string => `${name}-${field}`;
  return (
    <Form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = typedIn(new FormData(event.currentTarget), labels);
        const reading = read(typed);
        setAttempt(attempt + 1);
        setAttempted(typed);
        if (reading.ok) onCheck({ typed, payload: reading.payload });
      }}
    >
      <ErrorSummary
        attempt={attempt}
        problems={problems.map(({ field, text }) => ({
          text: t("step.problem.named", { label: labels[field], problem: text }),
          fieldId: fieldId(field),
        }))}
      />
      {children((field) => ({
        id: fieldId(field),
        name: field,
        label: labels[field],
        error: problems.find((one) => one.field === field)?.text,
        defaultValue: before?.[field] ?? "",
      }))}
      <FormActions>
        <Button type="submit" look="primary">
          {t("register.check")}
        </Button>
      </FormActions>
    </Form>
  );
}

const problemsIn = <Field extends string, Payload>(
  reading: RegisterReading<Field, Payload>,
): readonly RegisterProblem<Field>[] => (reading.ok ? [] : reading.problems);

/** Guarantee: every field of the form, and nothing else. */
const typedIn = <Field extends string>(form: FormData, labels: Typed<Field>): Typed<Field> =>
  Object.fromEntries(Object.keys(labels).map((field) => [field, formText(form, field)])) as Record<
    Field,
    string
  >;
