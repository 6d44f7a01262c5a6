import { decimal, findAmount, getKnownAmount, sumEuro, inEuro } from "@tiltas/domain";
import { findLine } from "../commitment/tally.ts";
import { nobody, type Rule, type RuleCase } from "./rule.ts";

const proposers = () => ({ roles: ["proposer"] as const, excluded: [] });

export const amountKnown: Rule = {
  id: "lineWithoutValue",
  concern: "needs",
  check: ({ context }) => findAmount(context.content) !== undefined,
  who: proposers,
  remedy: "giveEveryLineAValue",
};

const sharesTotal = ({ context }: RuleCase): string =>
  sumEuro(context.content.shares.map((share) => inEuro(share.amount))).amount;

export const sharesCoverAmount: Rule = {
  id: "sharesDoNotAddUp",
  concern: "needs",
  check: (asked) =>
    decimal.compare(sharesTotal(asked), getKnownAmount(asked.context.content).amount) === 0,
  who: proposers,
  remedy: "makeSharesEqualLines",
  facts: (asked) => ({
    shares: sharesTotal(asked),
    amount: getKnownAmount(asked.context.content).amount,
  }),
};

/** Our own part, firm or still sought, must name the fund it will be reserved on. */
export const ownSharesNameFund: Rule = {
  id: "fundNotNamed",
  concern: "needs",
  check: ({ context: { content }, event }) => {
    const parts = event?.type === "share.pledge" ? [event.payload] : content.shares;
    return parts.every(({ donor, fundCode }) => donor !== content.donor || fundCode !== undefined);
  },
  who: proposers,
  remedy: "nameTheFund",
};

export const routeFound: Rule = {
  id: "noRuleApplies",
  concern: "input",
  check: ({ event }) => event === undefined || event.facts.route !== undefined,
  who: () => ({ roles: ["administrator"], excluded: [] }),
  remedy: "askForPolicyChange",
};

/** A route is computed, never handed in with decisions already in it. */
export const routeIsFresh: Rule = {
  id: "routeNotFresh",
  concern: "input",
  check: ({ event }) =>
    event?.facts.route?.steps.every(({ granted }) => granted.length === 0) ?? true,
  who: () => nobody,
  remedy: "submitAgain",
};

/** The donor and the reference stay what they were. */
export const donorUnchanged: Rule = {
  id: "donorChanged",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "commitment.revise" || event.payload.content.donor === context.content.donor,
  who: () => nobody,
  remedy: "keepTheDonor",
};

export const someDocumentKept: Rule = {
  id: "nothingToRetire",
  concern: "already",
  check: ({ context, event }) =>
    event !== undefined || context.documents.some((kept) => !kept.retired),
  who: () => nobody,
  remedy: "nothingToDo",
};

export const documentKept: Rule = {
  id: "documentNotFound",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "document.retire" ||
    context.documents.some((kept) => kept.documentId === event.payload.documentId && !kept.retired),
  who: () => nobody,
  remedy: "chooseAttachedDocument",
};

export const documentIsNew: Rule = {
  id: "documentAlreadyAttached",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "document.attach" ||
    context.documents.every((kept) => kept.documentId !== event.payload.document.documentId),
  who: () => nobody,
  remedy: "nothingToDo",
};

export const lineExists: Rule = {
  id: "lineNotFound",
  concern: "input",
  check: ({ context, target, event }) =>
    event === undefined || target === undefined || findLine(context, target) !== undefined,
  who: () => nobody,
  remedy: "chooseLineOfCommitment",
};
