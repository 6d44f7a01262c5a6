import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button, LinkButton } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { EffectFields } from "./fields/effect-fields.tsx";
import type { useFormProblems } from "./fields/form-problems.ts";
import type { StepSubject } from "./forms/step-form.ts";
import { type StepEvent, stepForms } from "./forms/step-forms.ts";
import styles from "./step.module.css";

interface StepFieldsProps {
  readonly event: StepEvent;
  readonly subject: StepSubject;
  readonly problems: ReturnType<typeof useFormProblems>;
  readonly onDone: () => void;
}

/** The form itself: what happens, the fields, and on to the check. */
export function StepFields({ event, subject, problems, onDone }: StepFieldsProps): ReactElement {
  const { t } = useText();
  const { Fields } = stepForms[event];
  return (
    <Form
      onSubmit={(submitted) => {
        submitted.preventDefault();
        onDone();
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={problems.attempt} />
      <p className={styles.effect}>{t(`step.effect.${event}`)}</p>
      {Fields !== undefined && <Fields subject={subject} />}
      <EffectFields person={subject.person} today={subject.today} />
      <FormActions>
        <Button look="primary" type="submit">
          {t("step.toCheck")}
        </Button>
        <LinkButton href={`/c/${subject.view.reference}`}>{t("step.leave")}</LinkButton>
      </FormActions>
    </Form>
  );
}
