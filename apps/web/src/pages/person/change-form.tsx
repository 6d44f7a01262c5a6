import { type ReactElement, useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import type { PersonView } from "./person-view.ts";
import { changeKey, possibleChanges, readChange, type ReasonedChange } from "./role-change.ts";

interface ChangeFormProps {
  readonly person: PersonView;
  /** What was typed before, to be corrected. */
  readonly typed: ReasonedChange | undefined;
  readonly onCheck: (change: ReasonedChange) => void;
}

type Field = "change" | "reason";
const fieldId = (field: Field): string => `role-${field}`;

/** Which role to give or take, and why. */
export function ChangeForm({ person, typed, onCheck }: ChangeFormProps): ReactElement {
  const { t, say } = useText();
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const changes = possibleChanges(person.roles);
  const of = (field: Field) => ({
    id: fieldId(field),
    name: field,
    error: missing.includes(field) ? t(`people.problem.${field}`) : undefined,
  });
  return (
    <Form
      aria-label={t("people.change")}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const reading = readChange(
          { change: formText(form, "change"), reason: formText(form, "reason") },
          changes,
        );
        setAttempt(attempt + 1);
        setMissing(reading.ok ? [] : reading.missing);
        if (reading.ok) onCheck(reading.change);
      }}
    >
      <ErrorSummary
        attempt={attempt}
        problems={missing.map((field) => ({
          text: t(`people.problem.${field}`),
          fieldId: fieldId(field),
        }))}
      />
      <SelectField
        {...of("change")}
        label={t("people.change.what")}
        startsEmpty
        defaultValue={typed === undefined ? "" : changeKey(typed)}
        choices={changes.map((change) => ({
          value: changeKey(change),
          label: t(`people.change.${change.event}`, { role: say("role", change.role) }),
        }))}
      />
      <TextArea
        {...of("reason")}
        label={t("people.change.reason")}
        hint={t("people.change.reason.hint")}
        defaultValue={typed?.reason ?? ""}
      />
      <FormActions>
        <Button type="submit" look="primary">
          {t("register.check")}
        </Button>
      </FormActions>
    </Form>
  );
}
