import { decimal } from "@tiltas/domain";
import { nobody, type Rule, type RuleCase } from "./rule.ts";

const findShare = ({ context, target }: RuleCase) =>
  context.content.shares.find((share) => share.shareId === target);

export const shareIsSought: Rule = {
  id: "shareNotSought",
  concern: "already",
  check: (asked) => asked.target === undefined || findShare(asked)?.state === "sought",
  who: () => nobody,
  remedy: "nothingToDo",
  facts: ({ target }) => ({ share: target ?? "" }),
};

/** A share becomes firm only when its donor is named. */
export const shareHasDonor: Rule = {
  id: "shareWithoutDonor",
  concern: "needs",
  check: (asked) => {
    const share = findShare(asked);
    return share === undefined || share.donor !== undefined;
  },
  who: () => ({ roles: ["coDonor", "proposer"], excluded: [] }),
  remedy: "pledgeFirst",
  facts: ({ target }) => ({ share: target ?? "" }),
};

export const shareIsOpen: Rule = {
  id: "shareAlreadyPledged",
  concern: "already",
  check: (asked) => findShare(asked)?.donor === undefined,
  who: () => nobody,
  remedy: "nothingToDo",
  facts: ({ target }) => ({ share: target ?? "" }),
};

export const pledgeFits: Rule = {
  id: "pledgeDoesNotFit",
  concern: "input",
  check: (asked) => {
    if (asked.event?.type !== "share.pledge") return true;
    const { amount, newShareId } = asked.event.payload;
    const share = findShare(asked);
    return (
      share !== undefined &&
      amount.currency === share.amount.currency &&
      share.amount.currency === "EUR" &&
      !decimal.isZero(amount.amount) &&
      decimal.compare(amount.amount, share.amount.amount) <= 0 &&
      asked.context.content.shares.every((sibling) => sibling.shareId !== newShareId)
    );
  },
  who: () => nobody,
  remedy: "pledgeAtMostTheGap",
  facts: (asked) => ({ sought: findShare(asked)?.amount.amount ?? "" }),
};
