import { decimal } from "@tiltas/domain";
import {
  findClaim,
  isClaimEnded,
  reimbursableShares,
  unclaimedShares,
} from "../records/claim.records.ts";
import { rolesFor } from "./role.rules.ts";
import { nobody, type Rule, type RuleCase } from "./rule.ts";

const findShare = ({ context, target }: RuleCase) =>
  reimbursableShares(context).find(({ shareId }) => shareId === target);

const findOf = ({ context, target }: RuleCase) => findClaim(context, target);

const shareFact = ({ target }: RuleCase) => ({ share: target ?? "" });

export const shareIsReimbursable: Rule = {
  id: "shareNotReimbursable",
  concern: "already",
  check: (asked) =>
    asked.target === undefined
      ? reimbursableShares(asked.context).length > 0
      : findShare(asked) !== undefined,
  who: () => nobody,
  remedy: "nothingToDo",
  facts: shareFact,
};

export const claimIsNew: Rule = {
  id: "claimAlreadySubmitted",
  concern: "already",
  check: (asked) => findOf(asked) === undefined,
  who: () => nobody,
  remedy: "nothingToDo",
  facts: shareFact,
};

export const claimIsOpen: Rule = {
  id: "claimAlreadyEnded",
  concern: "already",
  check: (asked) => !isClaimEnded(findOf(asked)),
  who: () => nobody,
  remedy: "nothingToDo",
  facts: shareFact,
};

export const claimIsSubmitted: Rule = {
  id: "claimNotSubmitted",
  concern: "needs",
  check: (asked) => asked.target === undefined || findOf(asked) !== undefined,
  who: ({ context, target }) => ({
    roles: rolesFor(context, "claim.submit", target),
    excluded: [],
  }),
  remedy: "submitTheClaim",
  facts: shareFact,
};

/** More than nothing, in the currency agreed, and never more than the share itself where both are in euro. */
export const claimFits: Rule = {
  id: "claimDoesNotFit",
  concern: "input",
  check: (asked) => {
    if (asked.event?.type !== "claim.submit") return true;
    const { amount } = asked.event.payload;
    const share = findShare(asked);
    if (share?.reimbursedBy?.expected.currency !== amount.currency) return false;
    if (decimal.isZero(amount.amount)) return false;
    return (
      share.amount.currency !== amount.currency ||
      decimal.compare(amount.amount, share.amount.amount) <= 0
    );
  },
  who: () => nobody,
  remedy: "claimWithinTheShare",
  facts: (asked) => ({
    share: findShare(asked)?.amount.amount ?? "",
    currency: findShare(asked)?.reimbursedBy?.expected.currency ?? "",
  }),
};

/** What came is in the currency of the claim, and no more than was claimed. */
export const settlementFits: Rule = {
  id: "settlementDoesNotFit",
  concern: "input",
  check: (asked) => {
    if (asked.event?.type !== "claim.settle") return true;
    const { amount } = asked.event.payload;
    const claimed = findOf(asked)?.claimed;
    return (
      claimed?.currency === amount.currency && decimal.compare(amount.amount, claimed.amount) <= 0
    );
  },
  who: () => nobody,
  remedy: "settleWithinTheClaim",
  facts: (asked) => ({ claimed: findOf(asked)?.claimed?.amount ?? "" }),
};

export const settledNotInFuture: Rule = {
  id: "settledInFuture",
  concern: "input",
  check: ({ event }) => event?.type !== "claim.settle" || event.payload.on <= event.recordedOn,
  who: () => nobody,
  remedy: "giveAPastDay",
};

/** Nothing is closed while a fund outside still owes it money. */
export const claimsAreEnded: Rule = {
  id: "claimOpen",
  concern: "needs",
  check: ({ context }) => unclaimedShares(context).length === 0,
  who: ({ context }) => ({ roles: rolesFor(context, "claim.submit", undefined), excluded: [] }),
  remedy: "settleOrWaiveClaims",
  facts: ({ context }) => ({
    shares: unclaimedShares(context)
      .map(({ shareId }) => shareId)
      .join(", "),
  }),
};
