import { findRouteInForce, findStep } from "../commitment/approvals.ts";
import { findNextLapse } from "../commitment/deadlines.ts";
import { nobody, type Rule, type RuleCase } from "./rule.ts";

const dueOf = ({ context, target }: RuleCase) => {
  const [route, step] = [findRouteInForce(context), findStep(context, target)];
  return step === undefined || route === undefined ? undefined : findNextLapse(route, step);
};

/** A deadline lapses once it is over by the day of recording, and each one lapses once. */
export const deadlineIsOver: Rule = {
  id: "deadlineNotOver",
  concern: "needs",
  check: (asked) => {
    if (asked.event === undefined || findStep(asked.context, asked.target) === undefined)
      return true;
    const dueOn = dueOf(asked);
    return dueOn !== undefined && dueOn < asked.event.recordedOn;
  },
  who: () => nobody,
  remedy: "nothingToDo",
  facts: (asked) => {
    const dueOn = dueOf(asked);
    return { step: asked.target ?? "", ...(dueOn === undefined ? {} : { dueOn }) };
  },
};
