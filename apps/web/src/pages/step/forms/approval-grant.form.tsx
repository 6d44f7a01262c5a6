import { decimal, findStatedAmount, type Line } from "@tiltas/domain";
import { isMachineVersion, laws } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { formatAmount, formatNumber } from "../../../format/money.ts";
import { formatQuantity } from "../../../format/quantity.ts";
import { AreaInput, MoneyInput, RadioInput, UnitsInput } from "../fields/inputs.tsx";
import { RowGroup } from "../fields/row-group.tsx";
import { problemOf } from "../typed/parse-payload.ts";
import { isTree } from "../typed/read-typed.ts";
import { findGranting } from "./find-granting.ts";
import { aimed, type StepForm, type StepSubject } from "./step-form.ts";

const valueOf = ({ totalValue }: Line) => totalValue;

/** Less may be granted where the step says so and the law knows it, and only while the commitment itself is decided on. */
const mayGrantLess = ({ view, target }: StepSubject): boolean =>
  view.context.stage === "proposed" &&
  [...view.content.shares.map(({ amount }) => amount), ...view.content.lines.map(valueOf)].every(
    (money) => (money?.currency ?? "EUR") === "EUR",
  ) &&
  isMachineVersion(view.machineVersion) &&
  laws[view.machineVersion].rulesFor("approval.grant").some(({ id }) => id === "grantingNotLess") &&
  view.context.route?.steps.find(({ stepId }) => stepId === target)?.mayGrantLess === true;

/** Fewer units can be granted of what is counted exactly. */
const countedLines = ({ view }: StepSubject): readonly Line[] =>
  view.content.lines.filter(({ quantity }) => quantity.precision === "exact");

const unitsAsked = ({ quantity }: Line, { text }: StepSubject): string =>
  quantity.precision === "exact" ? formatNumber(quantity.units, text.locale) : "";

function GrantFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  return (
    <>
      {mayGrantLess(subject) && <LessFields subject={subject} />}
      <AreaInput name="comment" hint={subject.text.t("step.hint.keptForGood")} optional />
    </>
  );
}

/** All of it, fewer units of some lines, or a smaller amount for the whole. */
function LessFields({ subject }: { readonly subject: StepSubject }): ReactElement {
  const { text, view } = subject;
  const how: unknown = useWatch({ name: "how" });
  const asked = findStatedAmount(view.content);
  const ways = [
    "full",
    ...(countedLines(subject).length > 0 ? ["units"] : []),
    ...(asked === undefined ? [] : ["amount"]),
  ] as const;
  return (
    <>
      <RadioInput
        name="how"
        hint={text.t("step.hint.how")}
        choices={ways.map((value) => ({ value, label: text.say("grantHow", value) }))}
      />
      {how === "units" &&
        countedLines(subject).map((line, index) => (
          <RowGroup
            key={line.lineId}
            legend={text.t("step.line", { lineId: line.lineId, item: line.item })}
          >
            <UnitsInput
              name={`granting.lines.${index}.units`}
              hint={text.t("step.hint.grantingUnits", {
                asked: formatQuantity(line.quantity, line.unit, text),
              })}
            />
          </RowGroup>
        ))}
      {how === "amount" && asked !== undefined && (
        <MoneyInput
          name="granting.amount.amount"
          hint={text.t("step.hint.granting", { amount: formatAmount(asked, text.locale) })}
        />
      )}
    </>
  );
}

/** Neither more than was asked, nor all of it: that would be no grant of less. */
const notLess: NonNullable<StepForm["against"]> = (payload, subject) => {
  const { text, view } = subject;
  const granting = findGranting(payload);
  const asked = findStatedAmount(view.content);
  if (granting === undefined) return [];
  const said = text.t("reason.grantingNotLess", {
    amount: asked === undefined ? "" : formatAmount(asked, text.locale),
  });
  if ("amount" in granting) {
    const isLess = asked !== undefined && decimal.compare(granting.amount.amount, asked.amount) < 0;
    return isLess ? [] : [problemOf(text, "granting.amount.amount", said)];
  }
  const lines = countedLines(subject);
  const above = granting.lines.flatMap(({ lineId, units }) => {
    const index = lines.findIndex((line) => line.lineId === lineId);
    const quantity = lines[index]?.quantity;
    return quantity?.precision === "exact" && decimal.compare(units, quantity.units) < 0
      ? []
      : [index];
  });
  return above.map((index) => problemOf(text, `granting.lines.${index}.units`, said));
};

/** The lines of which fewer units are granted than asked; what is no number stays, for the schema to name. */
const lessOf = (lines: unknown, asked: readonly Line[]): readonly unknown[] =>
  (Array.isArray(lines) ? lines : []).filter((line: unknown, index) => {
    const quantity = asked[index]?.quantity;
    const units = isTree(line) ? line["units"] : undefined;
    if (quantity?.precision !== "exact" || typeof units !== "string") return true;
    return !/^\d+(\.\d+)?$/.test(units) || decimal.compare(units, quantity.units) !== 0;
  });

const grantingOf = (how: unknown, granting: unknown, subject: StepSubject): unknown => {
  if (!isTree(granting)) return undefined;
  if (how === "units") {
    const lines: unknown = granting["lines"];
    const less = lessOf(lines, countedLines(subject));
    // All of them unchanged: they are sent to be told so.
    return { lines: less.length === 0 ? lines : less };
  }
  if (how !== "amount") return undefined;
  const amount: unknown = granting["amount"];
  return { amount: { ...(isTree(amount) ? amount : {}), currency: "EUR" } };
};

export const approvalGrantForm: StepForm = {
  start: (subject) => ({
    ...aimed("stepId")(subject),
    comment: "",
    ...(mayGrantLess(subject)
      ? {
          how: "full",
          granting: {
            amount: { amount: "" },
            lines: countedLines(subject).map((line) => ({
              lineId: line.lineId,
              units: unitsAsked(line, subject),
            })),
          },
        }
      : {}),
  }),
  Fields: GrantFields,
  finish: ({ granting, how, ...read }, subject) => {
    const less = grantingOf(how, granting, subject);
    return less === undefined ? read : { ...read, granting: less };
  },
  against: notLess,
};
