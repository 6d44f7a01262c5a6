import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { findDecimal } from "../../../format/decimal-text.ts";
import { formatNumber } from "../../../format/money.ts";
import { TextInput, UnitsInput } from "../fields/inputs.tsx";
import { RowGroup } from "../fields/row-group.tsx";
import { TickInput } from "../fields/ticks.tsx";
import type { StepForm, StepSubject } from "./step-form.ts";

const sentIn = ({ view, target }: StepSubject) =>
  (target === undefined ? undefined : view.context.consignments[target])?.context.lines ?? [];

function ReceiveFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  return (
    <>
      {sentIn(subject).map(({ lineId, units }, index) => (
        <ReceivedLine key={lineId} index={index} lineId={lineId} units={units} subject={subject} />
      ))}
    </>
  );
}

interface ReceivedLineProps {
  readonly index: number;
  readonly lineId: string;
  readonly units: string;
  readonly subject: StepSubject;
}

function ReceivedLine({ index, lineId, units, subject }: ReceivedLineProps): ReactElement {
  const { view, text } = subject;
  const line = view.content.lines.find((one) => one.lineId === lineId);
  const rejected: unknown = useWatch({ name: `lines.${index}.rejected` });
  const isNone =
    typeof rejected === "string" && /^0?$/.test(findDecimal(rejected, text.language) ?? "");
  return (
    <RowGroup
      legend={text.t("step.line.sent", {
        lineId,
        item: line?.item ?? "",
        units: formatNumber(units, text.locale),
        unit: line?.unit ?? "",
      })}
    >
      <UnitsInput name={`lines.${index}.accepted`} />
      <UnitsInput name={`lines.${index}.rejected`} />
      <UnitsInput name={`lines.${index}.missing`} />
      {!isNone && <TextInput name={`lines.${index}.rejectionReason`} />}
      {line?.quantity.precision !== "exact" && (
        <TickInput name={`lines.${index}.settles`} hint={text.t("step.hint.settles")} />
      )}
    </RowGroup>
  );
}

export const consignmentReceiveForm: StepForm = {
  start: (subject) => ({
    consignmentId: subject.target ?? "",
    lines: sentIn(subject).map(({ lineId, units }) => ({
      lineId,
      accepted: formatNumber(units, subject.text.locale),
      rejected: "0",
      missing: "0",
      rejectionReason: "",
      settles: false,
    })),
  }),
  Fields: ReceiveFields,
};
