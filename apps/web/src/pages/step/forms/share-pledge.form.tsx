import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { trpc } from "../../../api/trpc.ts";
import { formatAmount } from "../../../format/money.ts";
import { MoneyInput, SelectInput, TextInput } from "../fields/inputs.tsx";
import type { StepForm, StepSubject } from "./step-form.ts";
import { fundChoices } from "./fund-choices.ts";
import { freeKey } from "./free-key.ts";

const shareOf = ({ view, target }: StepSubject) =>
  view.content.shares.find(({ shareId }) => shareId === target);

function PledgeFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  const { text, view } = subject;
  const registers = useQuery(trpc.register.all.queryOptions());
  const donor: unknown = useWatch({ name: "donor" });
  const share = shareOf(subject);
  return (
    <>
      <TextInput name="donor" width="short" hint={text.t("step.hint.country")} />
      {donor === view.content.donor && (
        <SelectInput name="fundCode" choices={fundChoices(registers.data?.funds ?? [], text)} />
      )}
      <MoneyInput
        name="amount.amount"
        {...(share === undefined
          ? {}
          : {
              hint: text.t("step.hint.pledge", {
                amount: formatAmount(share.amount, text.locale),
              }),
            })}
      />
    </>
  );
}

export const sharePledgeForm: StepForm = {
  start: (subject) => {
    const share = shareOf(subject);
    const keys = subject.view.content.shares.map(({ shareId }) => shareId);
    return {
      shareId: subject.target ?? "",
      newShareId: freeKey("S", keys),
      donor: subject.person.country ?? subject.view.content.donor,
      fundCode: "",
      amount: {
        amount: share === undefined ? "" : formatAmount(share.amount, subject.text.locale),
        currency: "EUR",
      },
    };
  },
  Fields: PledgeFields,
  finish: (read, { view }) => {
    const { fundCode, ...rest } = read;
    return read["donor"] === view.content.donor && fundCode !== undefined
      ? { ...rest, fundCode }
      : rest;
  },
};
