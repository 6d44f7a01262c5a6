import type { CommitmentContent, Policy, Role, Route } from "@tiltas/domain";
import { findRoute } from "../commitment/route.ts";
import { differingFields } from "./route-shape.ts";

export type StepBrief = { readonly stepId: string; readonly role: Role; readonly quorum: number };

/** How one route differs from another in what it asks for; who asked and what was decided do not count. */
export type RouteDifference = {
  readonly added: readonly StepBrief[];
  readonly removed: readonly StepBrief[];
  readonly changed: readonly (StepBrief & { readonly fields: readonly string[] })[];
  /** No rule applies: there is no such route at all. */
  readonly isUncovered: boolean;
};

const briefOf = ({ stepId, role, quorum }: StepBrief): StepBrief => ({ stepId, role, quorum });

/** What changes from one route to another; undefined when nothing does. */
export const findRouteDifference = (
  before: Route | undefined,
  after: Route | undefined,
): RouteDifference | undefined => {
  const was = new Map((before?.steps ?? []).map((step) => [step.stepId, step]));
  const is = new Map((after?.steps ?? []).map((step) => [step.stepId, step]));
  const difference: RouteDifference = {
    added: [...is.values()].filter(({ stepId }) => !was.has(stepId)).map(briefOf),
    removed: [...was.values()].filter(({ stepId }) => !is.has(stepId)).map(briefOf),
    changed: [...is.values()].flatMap((step) => {
      const earlier = was.get(step.stepId);
      const fields = earlier === undefined ? [] : differingFields(earlier, step);
      return fields.length === 0 ? [] : [{ ...briefOf(step), fields }];
    }),
    isUncovered: after === undefined,
  };
  const { added, removed, changed } = difference;
  const isSame = added.length + removed.length + changed.length === 0;
  return isSame && (before === undefined) === (after === undefined) ? undefined : difference;
};

/** A commitment not decided yet: its content, and its route once it was submitted. */
export type Running = { readonly content: CommitmentContent; readonly route?: Route };

/**
 * How a running commitment's route would change under another policy: against its own route where it has one, else
 * against what the present policy would ask for. Undefined when it would not.
 */
export const findTouch = (
  { content, route }: Running,
  present: Policy,
  next: Policy,
): RouteDifference | undefined =>
  findRouteDifference(route ?? findRoute(present, content), findRoute(next, content));

/** The running commitments another policy would give another route. */
export const commitmentsTouched = <Commitment extends Running>(
  running: readonly Commitment[],
  present: Policy,
  next: Policy,
): readonly { readonly commitment: Commitment; readonly difference: RouteDifference }[] =>
  running.flatMap((commitment) => {
    const difference = findTouch(commitment, present, next);
    return difference === undefined ? [] : [{ commitment, difference }];
  });
