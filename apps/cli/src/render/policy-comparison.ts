import type { PolicyComparison, TouchedPage, TouchedRow } from "@tiltas/engine";
import { plainWords, renderRule } from "./policy-words.ts";
import { blocks, counted, renderTable } from "./table.ts";

type Rule = PolicyComparison["difference"]["rules"][number];
export type RouteDifference = TouchedRow["difference"];

const indent = (text: string, mark: string): string =>
  text
    .split("\n")
    .map((line) => `${mark} ${line}`)
    .join("\n");

const renderChange = ({ ruleId, change, fields, steps, before, after }: Rule): string =>
  [
    `Rule ${ruleId} ${change}${fields.length === 0 ? "" : `: ${fields.join(", ")}`}`,
    ...steps.map(
      (step) =>
        `  step ${step.stepId} ${step.change}${step.fields.length === 0 ? "" : `: ${step.fields.join(", ")}`}`,
    ),
    ...(before === undefined ? [] : [indent(renderRule(before), "-")]),
    ...(after === undefined ? [] : [indent(renderRule(after), "+")]),
  ].join("\n");

const stepsIn = (steps: RouteDifference["added"]): string =>
  steps
    .map(({ role, quorum }) => `${plainWords(role)}${quorum > 1 ? ` ×${quorum}` : ""}`)
    .join(", ");

/** How a route would change, in one line: `+ minister  − budget holder`. */
export const renderRouteDifference = (difference: RouteDifference): string => {
  const { added, removed, changed, isUncovered } = difference;
  if (isUncovered) return "no rule covers it";
  return [
    ...(added.length === 0 ? [] : [`+ ${stepsIn(added)}`]),
    ...(removed.length === 0 ? [] : [`− ${stepsIn(removed)}`]),
    ...(changed.length === 0 ? [] : [`changed ${stepsIn(changed)}`]),
  ].join("; ");
};

const renderTouched = ({ rows, next, running, looked }: TouchedPage): string => {
  const head = `${counted(rows.length, "running commitment", "running commitments")} would get another route, of ${looked} looked at and ${running} in all${next === null ? "" : "; there are more"}.`;
  if (rows.length === 0) return head;
  return blocks(
    head,
    renderTable(
      [{ title: "Commitment" }, { title: "State" }, { title: "Route" }, { title: "Title" }],
      rows.map(({ reference, state, difference, title }) => [
        reference,
        plainWords(state),
        renderRouteDifference(difference),
        title,
      ]),
    ),
  );
};

/** What changes between two policies, and what runs that it would touch. */
export const renderComparison = (
  { before, after, difference }: PolicyComparison,
  touched: TouchedPage,
): string => {
  const { fields, rules, isReordered } = difference;
  const isSame = fields.length + rules.length === 0 && !isReordered;
  return blocks(
    `From ${before.name}@${before.version} to ${after.name}@${after.version}`,
    isSame ? "No rule differs." : "",
    fields.length === 0 ? "" : `Changed: ${fields.join(", ")}.`,
    isReordered ? "The rules stand in another order." : "",
    ...rules.map(renderChange),
    renderTouched(touched),
  );
};
