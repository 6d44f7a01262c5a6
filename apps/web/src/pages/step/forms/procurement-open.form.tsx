import { procurementMethodsFor, uncoveredLines } from "@tiltas/workflows";
import { AreaInput, RadioInput } from "../fields/inputs.tsx";
import { TicksInput } from "../fields/ticks.tsx";
import type { StepForm } from "./step-form.ts";

export const procurementOpenForm: StepForm = {
  start: ({ view }) => {
    const methods = procurementMethodsFor(view.content.sourcing);
    return {
      procurementId: crypto.randomUUID(),
      method: methods.length === 1 ? (methods[0] ?? "") : "",
      lineIds: uncoveredLines(view.context),
      note: "",
    };
  },
  Fields: ({ subject: { view, text } }) => {
    const open = uncoveredLines(view.context);
    return (
      <>
        <RadioInput
          name="method"
          choices={procurementMethodsFor(view.content.sourcing).map((method) => ({
            value: method,
            label: text.t(`method.${method}`),
          }))}
        />
        <TicksInput
          name="lineIds"
          choices={view.content.lines
            .filter(({ lineId }) => open.includes(lineId))
            .map(({ lineId, item }) => ({
              value: lineId,
              label: text.t("step.line", { lineId, item }),
            }))}
        />
        <AreaInput name="note" optional />
      </>
    );
  },
};
