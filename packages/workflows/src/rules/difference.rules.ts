import { findBidPrice, findExcess } from "../money/award-cost.ts";
import { findOwn, nobody, type Rule, type RuleCase } from "./rule.ts";

const findPart = ({ context, target }: RuleCase) => findOwn(context.procurements, target);

const findPrice = (asked: RuleCase) =>
  asked.event?.type === "procurement.award"
    ? findBidPrice(findPart(asked), asked.event.payload.supplier)
    : undefined;

/** Estimates and funds are in euro, so the price to be weighed against them is too. */
export const awardsInEuro: Rule = {
  id: "awardNotInEuro",
  concern: "input",
  check: (asked) => (findPrice(asked)?.currency ?? "EUR") === "EUR",
  who: () => nobody,
  remedy: "awardABidInEuro",
  facts: (asked) => ({ currency: findPrice(asked)?.currency ?? "" }),
};

/** A price beyond the tolerance needs approvals, so some rule of the policy must ask for them. */
export const differenceHasRoute: Rule = {
  id: "noRuleForDifference",
  concern: "input",
  check: (asked) => {
    const [part, price] = [findPart(asked), findPrice(asked)];
    if (part === undefined || price?.currency !== "EUR") return true;
    const excess = findExcess(asked.context, part, price.amount);
    return excess === undefined || asked.event?.facts.route !== undefined;
  },
  who: () => ({ roles: ["administrator"], excluded: [] }),
  remedy: "askForPolicyChange",
};
