import { tallyOf } from "@tiltas/workflows";
import { formatNumber } from "../../../format/money.ts";
import { AreaInput, UnitsInput } from "../fields/inputs.tsx";
import { aimed, type StepForm, type StepSubject } from "./step-form.ts";

const lostOf = ({ view, target, text }: StepSubject): string =>
  target === undefined ? "" : formatNumber(tallyOf(view.context, target).lost, text.locale);

export const deliveryWriteOffForm: StepForm = {
  start: (subject) => ({ ...aimed("lineId")(subject), units: lostOf(subject), reason: "" }),
  Fields: ({ subject }) => (
    <>
      <UnitsInput name="units" hint={subject.text.t("step.hint.lost", { lost: lostOf(subject) })} />
      <AreaInput name="reason" />
    </>
  ),
};
