import type { ReactElement } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { formatAmount } from "../../../format/money.ts";
import { Button } from "../../../kit/button.tsx";
import { FormActions } from "../../../kit/form.tsx";
import { Panel } from "../../../kit/stack.tsx";
import { AreaInput, MoneyInput, SelectInput, TextInput } from "../fields/inputs.tsx";
import { RowGroup } from "../fields/row-group.tsx";
import { isTree } from "../typed/read-typed.ts";
import type { StepForm, StepSubject } from "./step-form.ts";

const emptyBid = { supplier: "", price: { amount: "", currency: "EUR" }, note: "" };

const suppliersIn = (bids: unknown): readonly string[] => {
  const rows: readonly unknown[] = Array.isArray(bids) ? bids : [];
  const names = rows.map((bid) => (isTree(bid) ? bid["supplier"] : undefined));
  const typed = names.filter((name) => typeof name === "string" && name.trim() !== "");
  return [...new Set(typed.map(String).map((name) => name.trim()))];
};

function EvaluateFields({ subject: { text } }: { readonly subject: StepSubject }): ReactElement {
  const { fields, append, remove } = useFieldArray({ name: "bids" });
  const suppliers = suppliersIn(useWatch({ name: "bids" }));
  return (
    <>
      <Panel title={text.t("step.bids")}>
        {fields.map(({ id }, index) => (
          <RowGroup
            key={id}
            legend={text.t("step.bid", { n: index + 1 })}
            actions={
              fields.length > 1 && (
                <Button look="quiet" onClick={() => remove(index)}>
                  {text.t("step.bid.remove", { n: index + 1 })}
                </Button>
              )
            }
          >
            <TextInput name={`bids.${index}.supplier`} />
            <MoneyInput name={`bids.${index}.price.amount`} />
            <TextInput name={`bids.${index}.note`} optional />
          </RowGroup>
        ))}
        <FormActions>
          <Button id="bids" onClick={() => append(emptyBid)}>
            {text.t("step.bid.add")}
          </Button>
        </FormActions>
      </Panel>
      <SelectInput
        name="recommended"
        choices={suppliers.map((supplier) => ({ value: supplier, label: supplier }))}
        hint={text.t("step.hint.recommended")}
      />
      <AreaInput name="summary" />
    </>
  );
}

export const procurementEvaluateForm: StepForm = {
  start: ({ view, target, text }) => {
    const part = target === undefined ? undefined : view.context.procurements[target];
    const kept = (part?.context.bids ?? []).map(({ supplier, price, note }) => ({
      supplier,
      price: { amount: formatAmount(price, text.locale), currency: price.currency },
      note: note ?? "",
    }));
    return {
      procurementId: target ?? "",
      bids: kept.length === 0 ? [emptyBid] : kept,
      recommended: part?.context.recommended ?? "",
      summary: "",
    };
  },
  Fields: EvaluateFields,
};
