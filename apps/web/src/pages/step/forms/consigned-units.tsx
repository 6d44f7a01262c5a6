import type { ReactElement } from "react";
import { formatNumber } from "../../../format/money.ts";
import { DefinitionList } from "../../../kit/definition-list.tsx";
import { Panel } from "../../../kit/stack.tsx";
import type { StepSubject } from "./step-form.ts";

/** What the consignment aimed at carries, line by line, with the number of every unit that has one. */
export function ConsignedUnits({
  subject,
}: {
  readonly subject: StepSubject;
}): ReactElement | null {
  const { view, target, text } = subject;
  const part = target === undefined ? undefined : view.context.consignments[target];
  if (part === undefined) return null;
  return (
    <Panel title={text.t("step.consigned")}>
      <DefinitionList
        items={part.context.lines.map(({ lineId, units, serialNumbers }) => {
          const line = view.content.lines.find((one) => one.lineId === lineId);
          const amount = `${formatNumber(units, text.locale)} ${line?.unit ?? ""}`;
          return {
            term: text.t("step.line", { lineId, item: line?.item ?? "" }),
            value:
              serialNumbers === undefined
                ? amount
                : text.t("step.consigned.numbers", { amount, numbers: serialNumbers.join(", ") }),
          };
        })}
      />
    </Panel>
  );
}
