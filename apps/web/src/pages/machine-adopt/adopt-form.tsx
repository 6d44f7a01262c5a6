import { reasonSchema } from "@tiltas/domain";
import { type ReactElement, useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { machineText } from "../../law/machine/version-address.ts";
import type { Adoption } from "./machine-adopt-page.tsx";

interface AdoptFormProps {
  /** Those that may follow the one in force. */
  readonly versions: readonly number[];
  readonly typed: Adoption;
  readonly onCheck: (adoption: Adoption) => void;
}

const reasonId = "reason";

/** The version to adopt, and why. */
export function AdoptForm({ versions, typed, onCheck }: AdoptFormProps): ReactElement {
  const { t } = useText();
  const [attempt, setAttempt] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const problem = t("machine.adopt.reason.missing");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const reason = reasonSchema.safeParse(formText(form, "reason"));
        setAttempt(attempt + 1);
        setMissing(!reason.success);
        if (reason.success)
          onCheck({ version: Number(formText(form, "version")), reason: reason.data });
      }}
    >
      <ErrorSummary
        attempt={attempt}
        problems={isMissing ? [{ text: problem, fieldId: reasonId }] : []}
      />
      <p>{t("machine.adopt.lead")}</p>
      <SelectField
        label={t("machine.adopt.version")}
        name="version"
        defaultValue={String(typed.version)}
        choices={versions.map((one) => ({ value: String(one), label: machineText(one) }))}
      />
      <TextArea
        id={reasonId}
        label={t("machine.adopt.reason")}
        hint={t("machine.adopt.reason.hint")}
        name="reason"
        defaultValue={typed.reason}
        error={isMissing ? problem : undefined}
      />
      <FormActions>
        <Button type="submit" look="primary">
          {t("machine.adopt.check")}
        </Button>
      </FormActions>
    </Form>
  );
}
