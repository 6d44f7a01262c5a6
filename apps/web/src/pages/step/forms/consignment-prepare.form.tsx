import { decimal, type Line } from "@tiltas/domain";
import { findUnitsToConsign, tallyOf } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { formatNumber } from "../../../format/money.ts";
import { formatQuantity } from "../../../format/quantity.ts";
import { AreaInput, TextInput, UnitsInput } from "../fields/inputs.tsx";
import { RowGroup } from "../fields/row-group.tsx";
import { isTree } from "../typed/read-typed.ts";
import { withNumbers } from "./serial-numbers.ts";
import type { StepForm, StepSubject } from "./step-form.ts";

/** Lines that still have something to send, with the units left of exact ones. */
const openLines = ({ view }: StepSubject): readonly { line: Line; open: string | undefined }[] =>
  view.content.lines
    .map((line) => ({ line, open: findUnitsToConsign(view.context, line) }))
    .filter(({ line, open }) =>
      open === undefined
        ? !tallyOf(view.context, line.lineId).settled
        : decimal.compare(open, "0") > 0,
    );

function PrepareFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  const { text } = subject;
  return (
    <>
      <TextInput name="destination" />
      {openLines(subject).map(({ line, open }, index) => (
        <RowGroup
          key={line.lineId}
          legend={text.t("step.line", { lineId: line.lineId, item: line.item })}
        >
          <UnitsInput
            name={`lines.${index}.units`}
            hint={
              open === undefined
                ? text.t("step.hint.inexact", {
                    quantity: formatQuantity(line.quantity, line.unit, text),
                  })
                : text.t("step.hint.open", {
                    open: formatNumber(open, text.locale),
                    unit: line.unit,
                  })
            }
          />
          {line.controlled === true && (
            <AreaInput
              name={`lines.${index}.serialNumbers`}
              rows={3}
              hint={text.t("step.hint.serialNumbers")}
            />
          )}
        </RowGroup>
      ))}
    </>
  );
}

const isWithUnits = (line: unknown): boolean =>
  isTree(line) && line["units"] !== undefined && line["units"] !== "0";

export const consignmentPrepareForm: StepForm = {
  start: (subject) => ({
    consignmentId: crypto.randomUUID(),
    destination: subject.view.content.destinations[0] ?? "",
    lines: openLines(subject).map(({ line, open }) => ({
      lineId: line.lineId,
      units: open === undefined ? "" : formatNumber(open, subject.text.locale),
      ...(line.controlled === true ? { serialNumbers: "" } : {}),
    })),
  }),
  Fields: PrepareFields,
  // A line left empty or at zero is not in this consignment; with none left, the first is asked for.
  finish: (read) => {
    const lines: readonly unknown[] = Array.isArray(read["lines"]) ? read["lines"] : [];
    const sent = lines.filter(isWithUnits);
    const chosen = sent.length === 0 ? lines.slice(0, 1) : sent;
    return {
      ...read,
      lines: chosen.map((line) => (isTree(line) ? withNumbers(line, ["serialNumbers"]) : line)),
    };
  },
};
