import { commitmentContentSchema, findAmount, findStatedAmount } from "@tiltas/domain";
import { fieldChanges, grantingEffect } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { formatMoney } from "../../../format/money.ts";
import { Notice } from "../../../kit/notice.tsx";
import { Panel } from "../../../kit/stack.tsx";
import { FieldChanges } from "../../../law/changes/field-changes.tsx";
import { findGranting } from "../forms/find-granting.ts";
import type { StepSubject } from "../forms/step-form.ts";
import type { ReadStep } from "../read-step.ts";

interface GrantingProps {
  readonly subject: StepSubject;
  readonly ready: ReadStep;
}

/** What granting less makes of the commitment for everyone, told by the law itself before it is confirmed. */
export function GrantingEffectPanel({ subject, ready }: GrantingProps): ReactElement | null {
  const { view, target, text } = subject;
  const { t, say, locale } = text;
  const granting = findGranting(ready.payload);
  const content = commitmentContentSchema.safeParse(view.content);
  if (granting === undefined || target === undefined || !content.success) return null;
  const { route } = view.context;
  const effect = grantingEffect({ content: content.data, route }, target, granting);
  const [was, is] = [findStatedAmount(content.data), findAmount(effect.content)].map((money) =>
    money === undefined ? t("commitment.none") : formatMoney(money, locale),
  );
  const roleOf = (stepId: string): string =>
    say("role", route?.steps.find((step) => step.stepId === stepId)?.role ?? stepId);
  return (
    <Panel title={t("step.check.granting")}>
      <p data-granted>{t("step.check.granting.amount", { was: was ?? "", is: is ?? "" })}</p>
      <p>{t("step.check.granting.binds")}</p>
      <FieldChanges changes={fieldChanges(content.data, effect.content)} />
      {effect.askedAgain.length > 0 && (
        <Notice look="warning">
          <p>
            {t("step.check.granting.again", {
              roles: effect.askedAgain.map(roleOf).join(", "),
            })}
          </p>
        </Notice>
      )}
    </Panel>
  );
}
