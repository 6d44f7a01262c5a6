import { personsOf } from "@tiltas/domain";
import {
  decidersOf,
  excludedBySteps,
  findRouteInForce,
  findStep,
} from "../commitment/approvals.ts";
import type { Acts, CommitmentContext } from "../commitment/commitment.context.ts";
import type { ReasonId } from "./reason-ids.ts";
import { rolesFor } from "./role.rules.ts";
import type { Rule, RuleCase } from "./rule.ts";

/** A rule that keeps out, through delegation too, everyone a list names. */
export const excludes = (id: ReasonId, excluded: (asked: RuleCase) => readonly string[]): Rule => ({
  id,
  concern: "separation",
  check: (asked) => {
    const out = excluded(asked);
    return !personsOf(asked.actor).some((person) => out.includes(person));
  },
  who: (asked) => ({
    roles: rolesFor(asked.context, asked.type, asked.target),
    excluded: excluded(asked),
  }),
  remedy: "askSomeoneElse",
});

const whoDid =
  (act: keyof Acts) =>
  ({ context }: { context: CommitmentContext }): readonly string[] =>
    context.acts[act];

export const notOwnProposal = excludes("ownProposal", whoDid("proposed"));
export const notOwnApproval = excludes("alreadyApprover", whoDid("approved"));
export const notOwnEvaluation = excludes("ownEvaluation", whoDid("evaluated"));
export const notOwnAward = excludes("ownAward", whoDid("awarded"));
export const notOwnDispatch = excludes("ownDispatch", whoDid("dispatched"));
export const notOwnAcceptance = excludes("ownAcceptance", whoDid("accepted"));

/** Whoever decided a step this one must be distinct from may not decide here. */
export const distinctApprover = excludes("sameApprover", ({ context, target }) => {
  const [step, route] = [findStep(context, target), findRouteInForce(context)];
  return step === undefined || route === undefined ? [] : excludedBySteps(route, step);
});

/** Nobody counts twice in one quorum. */
export const notGrantedBefore = excludes("alreadyGrantedByYou", ({ context, target }) => {
  const step = findStep(context, target);
  return step === undefined ? [] : decidersOf(step);
});
