import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { FormActions } from "../../kit/form.tsx";
import { StepRefused } from "../step/sending/step-refused.tsx";
import type { Changing } from "./change-roles.tsx";
import type { PersonView } from "./person-view.ts";
import type { ReasonedChange } from "./role-change.ts";

interface ChangeCheckProps {
  readonly person: PersonView;
  readonly change: ReasonedChange;
  readonly changing: Changing;
  readonly onChange: () => void;
}

/** What will be recorded, before it is. */
export function ChangeCheck({
  person,
  change,
  changing,
  onChange,
}: ChangeCheckProps): ReactElement {
  const { t, say } = useText();
  const { event, role, reason } = change;
  return (
    <>
      <DefinitionList
        items={[
          { term: t("people.name"), value: person.name },
          {
            term: t("people.change.what"),
            value: t(`people.change.${event}`, { role: say("role", role) }),
          },
          { term: t("people.change.reason"), value: reason },
        ]}
      />
      <p>{t(`people.effect.${event}`)}</p>
      {changing.error !== null && <StepRefused error={changing.error} />}
      <FormActions data-check>
        <Button
          look={event === "role.assign" ? "primary" : "danger"}
          busy={changing.isPending}
          onClick={() => {
            if (!changing.isPending) changing.mutate(change);
          }}
        >
          {t(`people.confirm.${event}`)}
        </Button>
        {!changing.isPending && <Button onClick={onChange}>{t("people.change.edit")}</Button>}
      </FormActions>
    </>
  );
}
