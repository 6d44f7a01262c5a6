import { decimal, type Granting, getKnownAmount } from "@tiltas/domain";
import { findOpenDifference, findStep } from "../commitment/approvals.ts";
import { findLine } from "../commitment/tally.ts";
import { nobody, type Rule, type RuleCase } from "./rule.ts";

const grantingOf = ({ event }: RuleCase): Granting | undefined =>
  event?.type === "approval.grant" ? event.payload.granting : undefined;

/** Only where the policy's step says so, and never for the difference of an award. */
export const mayGrantLess: Rule = {
  id: "grantingNotAllowed",
  concern: "input",
  check: (asked) =>
    grantingOf(asked) === undefined ||
    (findOpenDifference(asked.context) === undefined &&
      findStep(asked.context, asked.target)?.mayGrantLess === true),
  who: () => nobody,
  remedy: "grantOrReturn",
};

const isInEuro = ({ content }: RuleCase["context"]): boolean =>
  content.shares.every(({ amount }) => amount.currency === "EUR") &&
  content.lines.every(({ totalValue }) => (totalValue?.currency ?? "EUR") === "EUR");

/** An amount in another currency has its own rate and day, which no approver can divide. */
export const grantsInEuro: Rule = {
  id: "grantingNotInEuro",
  concern: "input",
  check: (asked) => grantingOf(asked) === undefined || isInEuro(asked.context),
  who: () => nobody,
  remedy: "grantOrReturn",
};

const isLess = ({ context }: RuleCase, granting: Granting): boolean => {
  if ("amount" in granting)
    return (
      granting.amount.currency === "EUR" &&
      !decimal.isZero(granting.amount.amount) &&
      decimal.compare(granting.amount.amount, getKnownAmount(context.content).amount) < 0
    );
  const keys = granting.lines.map(({ lineId }) => lineId);
  return (
    new Set(keys).size === keys.length &&
    granting.lines.every(({ lineId, units }) => {
      const quantity = findLine(context, lineId)?.quantity;
      return quantity?.precision === "exact" && decimal.compare(units, quantity.units) < 0;
    })
  );
};

export const grantsLess: Rule = {
  id: "grantingNotLess",
  concern: "input",
  check: (asked) => {
    const granting = grantingOf(asked);
    return granting === undefined || isLess(asked, granting);
  },
  who: () => nobody,
  remedy: "grantLessThanAsked",
  facts: ({ context }) => ({ amount: getKnownAmount(context.content).amount }),
};
