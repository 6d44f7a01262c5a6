import type { RouteStep } from "@tiltas/domain";
import {
  decidersOf,
  excludedBySteps,
  findOpenDifference,
  findRouteInForce,
  findStep,
  isComplete,
  isStepOpen,
} from "../commitment/approvals.ts";
import { nobody, type Rule, type RuleCase } from "./rule.ts";

const stepFacts = ({ context, target }: RuleCase) => {
  const step = findStep(context, target);
  return { step: target ?? "", ...(step === undefined ? {} : { role: step.role }) };
};

const asksNobody = () => nobody;

/** The kinds of document the step still waits for. */
export const missingDocuments = ({ context, target }: RuleCase): readonly string[] => {
  const step = findStep(context, target);
  const present = new Set(
    context.documents.filter((kept) => !kept.retired).map((kept) => kept.kind),
  );
  return step?.documents.filter((kind) => !present.has(kind)) ?? [];
};

export const stepExists: Rule = {
  id: "stepNotOnRoute",
  concern: "input",
  check: ({ context, target, event }) =>
    event === undefined || findStep(context, target) !== undefined,
  who: asksNobody,
  remedy: "chooseStepOfRoute",
  facts: stepFacts,
};

export const stepUndecided: Rule = {
  id: "stepAlreadyDecided",
  concern: "already",
  check: ({ context, target }) => {
    const step = findStep(context, target);
    return step === undefined || !isComplete(step);
  },
  who: asksNobody,
  remedy: "nothingToDo",
  facts: stepFacts,
};

const earlierSteps = ({ context, target }: RuleCase): readonly RouteStep[] => {
  const step = findStep(context, target);
  if (step === undefined) return [];
  return (findRouteInForce(context)?.steps ?? []).filter(
    (sibling) => sibling.stage < step.stage && !isComplete(sibling),
  );
};

/** Those who may decide none of the steps: proposers, and whoever each step keeps out or has heard already. */
const excludedFromAll = (
  context: RuleCase["context"],
  steps: readonly RouteStep[],
): readonly string[] => {
  const route = findRouteInForce(context);
  const perStep = steps.map((step) => [
    ...decidersOf(step),
    ...(route === undefined ? [] : excludedBySteps(route, step)),
  ]);
  const [first = [], ...others] = perStep;
  return [
    ...context.acts.proposed,
    ...first.filter((person) => others.every((out) => out.includes(person))),
  ];
};

export const earlierStepsComplete: Rule = {
  id: "earlierStepOpen",
  concern: "needs",
  check: ({ context, target }) => {
    const [step, route] = [findStep(context, target), findRouteInForce(context)];
    return step === undefined || route === undefined || isStepOpen(route, step);
  },
  who: (asked) => ({
    roles: [...new Set(earlierSteps(asked).map(({ role }) => role))],
    excluded: excludedFromAll(asked.context, earlierSteps(asked)),
  }),
  remedy: "waitForEarlierStep",
  facts: (asked) => ({
    ...stepFacts(asked),
    waitingFor: earlierSteps(asked)
      .map(({ stepId }) => stepId)
      .join(", "),
  }),
};

export const documentsPresent: Rule = {
  id: "documentMissing",
  concern: "needs",
  check: (asked) => missingDocuments(asked).length === 0,
  who: ({ context, target }) => {
    const step = findStep(context, target);
    return { roles: [...(step === undefined ? [] : [step.role]), "proposer"], excluded: [] };
  },
  remedy: "attachDocument",
  facts: (asked) => ({ ...stepFacts(asked), documents: missingDocuments(asked).join(", ") }),
};

export const ownDecisionStands: Rule = {
  id: "notYourDecision",
  concern: "separation",
  check: ({ context, target, actor }) => {
    const step = findStep(context, target);
    if (step === undefined) return true;
    return actor.type === "person" && step.granted.some(({ person }) => person === actor.person);
  },
  who: asksNobody,
  remedy: "onlyTheDeciderCanRecall",
  facts: stepFacts,
};

export const nextStepHasNotActed: Rule = {
  id: "nextStepActed",
  concern: "already",
  check: ({ context, target }) => {
    const step = findStep(context, target);
    if (step === undefined) return true;
    const later = findRouteInForce(context)?.steps.some(
      (sibling) => sibling.stage > step.stage && sibling.granted.length > 0,
    );
    const isOnDifference = findOpenDifference(context) !== undefined;
    return later !== true && (isOnDifference || Object.keys(context.procurements).length === 0);
  },
  who: asksNobody,
  remedy: "askForSuspension",
  facts: stepFacts,
};
