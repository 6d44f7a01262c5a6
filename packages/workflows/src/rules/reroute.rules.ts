import type { Route } from "@tiltas/domain";
import { nobody, type Rule } from "./rule.ts";

/** A route as the policy asks for it, without what has been decided on it. */
const asAsked = (route: Route): string =>
  JSON.stringify({
    ...route,
    steps: route.steps.map(({ openedOn: _openedOn, ...step }) => ({
      ...step,
      granted: [],
      lapses: 0,
    })),
  });

export const routeDiffers: Rule = {
  id: "routeAlreadyInForce",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "approval.reroute" ||
    event.facts.route === undefined ||
    context.route === undefined ||
    asAsked(event.facts.route) !== asAsked(context.route),
  who: () => nobody,
  remedy: "nothingToDo",
  facts: ({ context }) => ({ policyVersion: String(context.route?.policyVersion ?? "") }),
};
