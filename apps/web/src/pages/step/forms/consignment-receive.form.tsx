import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { findDecimal } from "../../../format/decimal-text.ts";
import { formatNumber } from "../../../format/money.ts";
import { AreaInput, TextInput, UnitsInput } from "../fields/inputs.tsx";
import { RowGroup } from "../fields/row-group.tsx";
import { TickInput } from "../fields/ticks.tsx";
import { isTree } from "../typed/read-typed.ts";
import { ConsignedUnits } from "./consigned-units.tsx";
import { withNumbers } from "./serial-numbers.ts";
import type { StepForm, StepSubject } from "./step-form.ts";

const sentIn = ({ view, target }: StepSubject) =>
  (target === undefined ? undefined : view.context.consignments[target])?.context.lines ?? [];

function ReceiveFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  return (
    <>
      <ConsignedUnits subject={subject} />
      {sentIn(subject).map(({ lineId, units, serialNumbers }, index) => (
        <ReceivedLine
          key={lineId}
          index={index}
          lineId={lineId}
          units={units}
          isNumbered={serialNumbers !== undefined}
          subject={subject}
        />
      ))}
    </>
  );
}

interface ReceivedLineProps {
  readonly index: number;
  readonly lineId: string;
  readonly units: string;
  readonly isNumbered: boolean;
  readonly subject: StepSubject;
}

function ReceivedLine({
  index,
  lineId,
  units,
  isNumbered,
  subject,
}: ReceivedLineProps): ReactElement {
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
      {isNumbered && (
        <AreaInput
          name={`lines.${index}.acceptedSerialNumbers`}
          rows={3}
          optional
          hint={text.t("step.hint.serialNumbers")}
        />
      )}
      {isNumbered && !isNone && (
        <AreaInput
          name={`lines.${index}.rejectedSerialNumbers`}
          rows={3}
          hint={text.t("step.hint.serialNumbers")}
        />
      )}
      {line?.quantity.precision !== "exact" && (
        <TickInput name={`lines.${index}.settles`} hint={text.t("step.hint.settles")} />
      )}
    </RowGroup>
  );
}

export const consignmentReceiveForm: StepForm = {
  start: (subject) => ({
    consignmentId: subject.target ?? "",
    lines: sentIn(subject).map(({ lineId, units, serialNumbers }) => ({
      lineId,
      accepted: formatNumber(units, subject.text.locale),
      rejected: "0",
      missing: "0",
      rejectionReason: "",
      settles: false,
      ...(serialNumbers === undefined
        ? {}
        : { acceptedSerialNumbers: serialNumbers.join("\n"), rejectedSerialNumbers: "" }),
    })),
  }),
  Fields: ReceiveFields,
  finish: (read) => {
    const lines: readonly unknown[] = Array.isArray(read["lines"]) ? read["lines"] : [];
    const numbers = ["acceptedSerialNumbers", "rejectedSerialNumbers"];
    return {
      ...read,
      lines: lines.map((line) => (isTree(line) ? withNumbers(line, numbers) : line)),
    };
  },
};
