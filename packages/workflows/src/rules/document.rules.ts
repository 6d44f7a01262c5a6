import { findStep } from "../commitment/approvals.ts";
import { dayOf, type Rule, type RuleCase } from "./rule.ts";

/** The step's documents that are there but no longer count, each with the last day it did. */
export const expiredDocuments = (
  asked: RuleCase,
): readonly { readonly kind: string; readonly validUntil: string }[] => {
  const { context, target } = asked;
  const day = dayOf(asked);
  const kept = context.documents.filter(({ retired }) => !retired);
  return (findStep(context, target)?.documents ?? []).flatMap((kind) => {
    const ends = kept.filter((each) => each.kind === kind).map(({ validUntil }) => validUntil);
    if (ends.length === 0 || ends.some((end) => end === undefined || end >= day)) return [];
    return [
      {
        kind,
        validUntil:
          ends
            .flatMap((end) => end ?? [])
            .toSorted()
            .at(-1) ?? "",
      },
    ];
  });
};

/** A document past its last day is as good as missing; the day is the one the decision is recorded on. */
export const documentsInDate: Rule = {
  id: "documentExpired",
  concern: "needs",
  check: (asked) => expiredDocuments(asked).length === 0,
  who: ({ context, target }) => {
    const step = findStep(context, target);
    return { roles: [...(step === undefined ? [] : [step.role]), "proposer"], excluded: [] };
  },
  remedy: "attachDocument",
  facts: (asked) => {
    const expired = expiredDocuments(asked);
    return {
      step: asked.target ?? "",
      documents: expired.map(({ kind }) => kind).join(", "),
      validUntil: expired.map(({ validUntil }) => validUntil).join(", "),
    };
  },
};
