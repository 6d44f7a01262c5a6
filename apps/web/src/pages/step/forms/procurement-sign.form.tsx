import type { Line } from "@tiltas/domain";
import type { ReactElement } from "react";
import { DateInput, MoneyInput, SelectInput, TextInput } from "../fields/inputs.tsx";
import { RowGroup } from "../fields/row-group.tsx";
import { onlyPaper, PaperInput } from "./kept-papers.tsx";
import { aimed, type StepForm, type StepSubject } from "./step-form.ts";

const findPart = ({ view, target }: StepSubject) =>
  target === undefined ? undefined : view.context.procurements[target]?.context;

const isRelease = (subject: StepSubject): boolean => findPart(subject)?.method === "stockRelease";

/** The lines of a release from stock whose worth nobody has said yet. */
const unvaluedLines = (subject: StepSubject): readonly Line[] =>
  isRelease(subject)
    ? subject.view.content.lines.filter(
        ({ lineId, stockValue }) =>
          stockValue === undefined && findPart(subject)?.lineIds.includes(lineId) === true,
      )
    : [];

function SignFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  const { text } = subject;
  return (
    <>
      <TextInput name="contractNumber" width="medium" />
      <DateInput name="signedOn" latest={subject.today} />
      {isRelease(subject) && <PaperInput subject={subject} kind="releaseOrder" />}
      {unvaluedLines(subject).map(({ lineId, item }, index) => (
        <RowGroup key={lineId} legend={text.t("step.line", { lineId, item })}>
          <MoneyInput name={`stockValues.${index}.stockValue.book.amount`} />
          <MoneyInput name={`stockValues.${index}.stockValue.replacement.amount`} />
          <SelectInput
            name={`stockValues.${index}.stockValue.method`}
            choices={(["purchasePrice", "marketPrice", "estimate"] as const).map((value) => ({
              value,
              label: text.t(`propose.valuation.${value}`),
            }))}
          />
          <DateInput name={`stockValues.${index}.stockValue.valuedOn`} latest={subject.today} />
        </RowGroup>
      ))}
    </>
  );
}

export const procurementSignForm: StepForm = {
  start: (subject) => ({
    ...aimed("procurementId")(subject),
    contractNumber: "",
    signedOn: subject.today,
    ...(isRelease(subject) ? { documentId: onlyPaper(subject, "releaseOrder") } : {}),
    stockValues: unvaluedLines(subject).map(({ lineId }) => ({
      lineId,
      stockValue: {
        book: { amount: "", currency: "EUR" },
        replacement: { amount: "", currency: "EUR" },
        method: "",
        valuedOn: subject.today,
      },
    })),
  }),
  Fields: SignFields,
  finish: ({ stockValues, ...read }) =>
    Array.isArray(stockValues) && stockValues.length > 0 ? { ...read, stockValues } : read,
};
