import type { Line } from "@tiltas/domain";
import type { ReactElement } from "react";
import { formatQuantity } from "../../../format/quantity.ts";
import { AreaInput, UnitsInput } from "../fields/inputs.tsx";
import { RowGroup } from "../fields/row-group.tsx";
import { TickInput } from "../fields/ticks.tsx";
import { isTree } from "../typed/read-typed.ts";
import { freeKey } from "./free-key.ts";
import { aimed, type StepForm, type StepSubject } from "./step-form.ts";

const coveredLines = ({ view, target }: StepSubject): readonly Line[] => {
  const lineIds = target === undefined ? [] : view.context.procurements[target]?.context.lineIds;
  return view.content.lines.filter(({ lineId }) => lineIds?.includes(lineId) === true);
};

function DivideFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  const { text } = subject;
  return (
    <>
      {coveredLines(subject).map(({ lineId, item, quantity, unit }, index) => (
        <RowGroup key={lineId} legend={text.t("step.line", { lineId, item })}>
          {quantity.precision === "exact" ? (
            <UnitsInput
              name={`lines.${index}.units`}
              optional
              hint={text.t("step.hint.lot", { quantity: formatQuantity(quantity, unit, text) })}
            />
          ) : (
            <TickInput name={`lines.${index}.whole`} />
          )}
        </RowGroup>
      ))}
      <AreaInput name="reason" />
    </>
  );
}

type Row = Readonly<Record<string, unknown>>;

/** All units of a line are the line itself; some become a line under a key that is still free. */
const lotLines = (rows: readonly Row[], subject: StepSubject): readonly Row[] => {
  const keys = subject.view.content.lines.map(({ lineId }) => lineId);
  return rows.flatMap(({ lineId, units, whole }) => {
    const line = subject.view.content.lines.find((one) => one.lineId === lineId);
    const all = line?.quantity.precision === "exact" ? line.quantity.units : undefined;
    if (whole === true || (units !== undefined && units === all)) return [{ lineId }];
    if (units === undefined || units === "0") return [];
    const newLineId = freeKey("L", keys);
    keys.push(newLineId);
    return [{ lineId, units, newLineId }];
  });
};

export const procurementDivideForm: StepForm = {
  start: (subject) => ({
    ...aimed("procurementId")(subject),
    newProcurementId: crypto.randomUUID(),
    lines: coveredLines(subject).map(({ lineId }) => ({ lineId, units: "", whole: false })),
    reason: "",
  }),
  Fields: DivideFields,
  finish: (read, subject) => {
    const rows: readonly unknown[] = Array.isArray(read["lines"]) ? read["lines"] : [];
    return { ...read, lines: lotLines(rows.filter(isTree), subject) };
  },
};
