import { formatMoney } from "../../../format/money.ts";
import { AreaInput, RadioInput } from "../fields/inputs.tsx";
import type { StepForm, StepSubject } from "./step-form.ts";

const partOf = ({ view, target }: StepSubject) =>
  target === undefined ? undefined : view.context.procurements[target]?.context;

export const procurementAwardForm: StepForm = {
  start: (subject) => ({
    procurementId: subject.target ?? "",
    supplier: partOf(subject)?.recommended ?? "",
    justification: "",
  }),
  Fields: ({ subject }) => {
    const { t, locale } = subject.text;
    const part = partOf(subject);
    return (
      <>
        <RadioInput
          name="supplier"
          choices={(part?.bids ?? []).map(({ supplier, price, note }) => ({
            value: supplier,
            label: t("step.bid.choice", { supplier, price: formatMoney(price, locale) }),
            hint: [supplier === part?.recommended ? t("step.bid.recommended") : "", note ?? ""]
              .filter((words) => words !== "")
              .join(" · "),
          }))}
        />
        <AreaInput name="justification" />
      </>
    );
  },
};
