import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { PolicySource, policyTextId } from "../../law/policy/policy-source.tsx";
import { StepRefused } from "../step/sending/step-refused.tsx";

interface AdoptFormProps {
  readonly typed: string;
  readonly problems: readonly string[];
  readonly attempt: number;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCheck: (typed: string) => void;
}

/** The text of a policy, to be checked. */
export function AdoptForm(props: AdoptFormProps): ReactElement {
  const { typed, problems, attempt, busy, error, onCheck } = props;
  const { t } = useText();
  return (
    <>
      <ErrorSummary
        attempt={attempt}
        problems={problems.map((text) => ({ text, fieldId: policyTextId }))}
      />
      {error !== null && <StepRefused error={error} />}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onCheck(formText(new FormData(event.currentTarget), "policy"));
        }}
      >
        <p>{t("policy.adopt.lead")}</p>
        <PolicySource defaultValue={typed} error={problems[0]} />
        <FormActions>
          <Button type="submit" look="primary" busy={busy} busyText={t("policy.adopt.checking")}>
            {t("policy.adopt.check")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
