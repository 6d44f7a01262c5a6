import { formatAmount, formatMoney } from "../../../format/money.ts";
import { DateInput, MoneyInput } from "../fields/inputs.tsx";
import { PaperInput } from "./kept-papers.tsx";
import { aimed, type StepForm, type StepSubject } from "./step-form.ts";

const findExpected = ({ view, target }: StepSubject) =>
  view.content.shares.find(({ shareId }) => shareId === target)?.reimbursedBy;

const findClaimed = ({ view, target }: StepSubject) =>
  view.context.claims?.find(({ shareId }) => shareId === target)?.claimed;

/** An amount as it stands in its field, in the currency agreed with the fund. */
const typed = (
  money: { readonly amount: string; readonly currency: string } | undefined,
  { text }: StepSubject,
) => ({
  amount: money === undefined ? "" : formatAmount(money, text.locale),
  currency: money?.currency ?? "EUR",
});

export const claimSubmitForm: StepForm = {
  start: (subject) => ({
    ...aimed("shareId")(subject),
    amount: typed(findExpected(subject)?.expected, subject),
    documentId: "",
  }),
  Fields: ({ subject }) => {
    const expected = findExpected(subject);
    return (
      <>
        <MoneyInput
          name="amount.amount"
          currency={expected?.expected.currency ?? "EUR"}
          {...(expected === undefined
            ? {}
            : {
                hint: subject.text.t("step.hint.claim", {
                  fund: expected.fund,
                  amount: formatMoney(expected.expected, subject.text.locale),
                }),
              })}
        />
        <PaperInput subject={subject} optional />
      </>
    );
  },
};

export const claimSettleForm: StepForm = {
  start: (subject) => ({
    ...aimed("shareId")(subject),
    amount: typed(findClaimed(subject), subject),
    on: subject.today,
  }),
  Fields: ({ subject }) => (
    <>
      <MoneyInput name="amount.amount" currency={findClaimed(subject)?.currency ?? "EUR"} />
      <DateInput name="on" latest={subject.today} />
    </>
  ),
};
