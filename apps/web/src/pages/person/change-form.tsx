import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { RegisterForm, type TypedChange } from "../step/registering/register-form.tsx";
import type { PersonView } from "./person-view.ts";
import {
  type ChangeField,
  changeKey,
  possibleChanges,
  readChange,
  type ReasonedChange,
} from "./role-change.ts";

/** A change of roles with what was typed for it. */
export type TypedRoleChange = TypedChange<ChangeField, ReasonedChange>;

interface ChangeFormProps {
  readonly person: PersonView;
  /** What was typed before, to be corrected. */
  readonly before: TypedRoleChange | undefined;
  readonly onCheck: (change: TypedRoleChange) => void;
}

/** Which role to give or take, and why. */
export function ChangeForm({ person, before, onCheck }: ChangeFormProps): ReactElement {
  const { t, say } = useText();
  const changes = possibleChanges(person.roles);
  const labels = { change: t("people.change.what"), reason: t("people.change.reason") };
  return (
    <RegisterForm
      label={t("people.change")}
      name="role"
      labels={labels}
      typed={before?.typed}
      read={(typed) => {
        const reading = readChange(typed, changes);
        if (reading.ok) return { ok: true, payload: reading.change };
        const problems = reading.missing.map((field) => ({
          field,
          text: t(`people.problem.${field}`),
        }));
        return { ok: false, problems };
      }}
      onCheck={onCheck}
    >
      {(of) => (
        <>
          <SelectField
            {...of("change")}
            startsEmpty
            choices={changes.map((change) => ({
              value: changeKey(change),
              label: t(`people.change.${change.event}`, { role: say("role", change.role) }),
            }))}
          />
          <TextArea {...of("reason")} hint={t("people.change.reason.hint")} />
        </>
      )}
    </RegisterForm>
  );
}
