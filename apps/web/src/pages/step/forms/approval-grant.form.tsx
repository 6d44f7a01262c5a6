import { findStatedAmount } from "@tiltas/domain";
import type { ReactElement } from "react";
import { formatAmount } from "../../../format/money.ts";
import { AreaInput, MoneyInput } from "../fields/inputs.tsx";
import { isTree } from "../typed/read-typed.ts";
import { aimed, type StepForm, type StepSubject } from "./step-form.ts";

/** Less may be granted where the step says so, and only while the commitment itself is decided on. */
const mayGrantLess = ({ view, target }: StepSubject): boolean =>
  view.context.stage === "proposed" &&
  view.context.route?.steps.find(({ stepId }) => stepId === target)?.mayGrantLess === true;

function GrantFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  const { text, view } = subject;
  const asked = findStatedAmount(view.content);
  return (
    <>
      {mayGrantLess(subject) && asked !== undefined && (
        <MoneyInput
          name="granting.amount.amount"
          optional
          hint={text.t("step.hint.granting", { amount: formatAmount(asked, text.locale) })}
        />
      )}
      <AreaInput name="comment" optional />
    </>
  );
}

export const approvalGrantForm: StepForm = {
  start: (subject) => ({
    ...aimed("stepId")(subject),
    comment: "",
    ...(mayGrantLess(subject) ? { granting: { amount: { amount: "" } } } : {}),
  }),
  Fields: GrantFields,
  finish: ({ granting, ...read }) => {
    if (!isTree(granting) || !isTree(granting["amount"])) return read;
    return { ...read, granting: { amount: { ...granting["amount"], currency: "EUR" } } };
  },
};
