import {
  type CommitmentContent,
  decimal,
  eur,
  findLineValue,
  getKnownAmount,
  type Granting,
  type Line,
  type Route,
  type StreamEventOf,
} from "@tiltas/domain";
import { withStep } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { changedPolicyFields, readsAny } from "../commitment/content-changes.ts";
import { apportion } from "../money/apportion.ts";
import { markReopened, recordGrant } from "./approval.records.ts";

const withUnits = (line: Line, units: string): Line => {
  if (line.quantity.precision !== "exact") return line;
  const quantity = { precision: "exact" as const, units };
  if (line.totalValue === undefined) return { ...line, quantity };
  const left = decimal.subtract(line.quantity.units, units);
  const [total = "0.00"] = apportion(line.totalValue.amount, [units, left]);
  return { ...line, quantity, totalValue: eur(total) };
};

const withValue = ({ unitValue: _unitValue, ...line }: Line, amount: string): Line => ({
  ...line,
  totalValue: eur(amount),
});

const grantedLines = ({ lines }: CommitmentContent, granting: Granting): Line[] => {
  if ("lines" in granting) {
    const units = new Map(granting.lines.map((line) => [line.lineId, line.units]));
    return lines.map((line) => withUnits(line, units.get(line.lineId) ?? unitsOf(line)));
  }
  const values = lines.map((line) => findLineValue(line)?.amount ?? "0.00");
  const granted = apportion(granting.amount.amount, values);
  return lines.map((line, index) => withValue(line, granted[index] ?? "0.00"));
};

const unitsOf = ({ quantity }: Line): string =>
  quantity.precision === "exact" ? quantity.units : "0";

/**
 * The content as an approver grants it: fewer units, at the value they had, or every line's value less in proportion
 * (a unit value becomes a total value). Shares shrink in proportion too and come to the lines' sum to the cent.
 */
const grantedContent = (content: CommitmentContent, granting: Granting): CommitmentContent => {
  const lines = grantedLines(content, granting);
  const { amount } = getKnownAmount({ lines });
  const parts = apportion(
    amount,
    content.shares.map((share) => share.amount.amount),
  );
  const shares = content.shares.map((share, index) => ({
    ...share,
    amount: eur(parts[index] ?? "0.00"),
  }));
  return { ...content, lines, shares };
};

/** Approvals given to the larger amount by rules that read what has changed are asked for again. */
const reopened = (route: Route, granting: string, changed: readonly string[]): Route => ({
  ...route,
  steps: route.steps.map((step) =>
    step.stepId === granting || !readsAny(step, changed) ? step : { ...step, granted: [] },
  ),
});

const withAmount = (route: Route, stepId: string, grantedAmount: string): Route =>
  withStep(route, stepId, (step) => ({
    ...step,
    granted: step.granted.map((decision, index) =>
      index === step.granted.length - 1 ? { ...decision, grantedAmount } : decision,
    ),
  }));

/** What granting less makes of a commitment, before it is recorded. */
export type GrantingEffect = {
  readonly content: CommitmentContent;
  /** Steps already complete or begun that are asked again, because their rules read what changes. */
  readonly askedAgain: readonly string[];
};

/** The content a grant of less leaves, and the approvals it undoes; the grant itself asks the rules. */
export const grantingEffect = (
  { content, route }: Pick<CommitmentContext, "content" | "route">,
  stepId: string,
  granting: Granting,
): GrantingEffect => {
  const after = grantedContent(content, granting);
  const changed = changedPolicyFields(content, after);
  const steps = (route?.steps ?? []).filter(
    (step) => step.stepId !== stepId && step.granted.length > 0 && readsAny(step, changed),
  );
  return { content: after, askedAgain: steps.map((step) => step.stepId) };
};

/** An approval; of less than was asked, it changes the content for everyone, so that the lowest amount binds. */
export const recordGrantOfLess = (
  context: CommitmentContext,
  event: StreamEventOf<"approval.grant">,
): Partial<CommitmentContext> => {
  const { granting, stepId } = event.payload;
  if (granting === undefined || context.route === undefined) return recordGrant(context, event);
  const content = grantedContent(context.content, granting);
  const revision = context.revision + 1;
  const given = recordGrant({ ...context, revision }, event);
  const changed = changedPolicyFields(context.content, content);
  const { amount } = getKnownAmount(content);
  const route = withAmount(reopened(given.route ?? context.route, stepId, changed), stepId, amount);
  return {
    ...given,
    content,
    revision,
    route: markReopened(context.route, route, event.effectiveOn),
  };
};
