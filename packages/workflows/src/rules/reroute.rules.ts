import type { Route } from "@tiltas/domain";
import { fieldChanges } from "../commitment/content-changes.ts";
import { nobody, type Rule } from "./rule.ts";

/** A route as the policy asks for it: without what has been decided on it, and without the days its clocks count. */
const asAsked = ({ calendar: _calendar, steps, ...route }: Route) => ({
  ...route,
  steps: steps.map(
    ({
      granted: _granted,
      openedOn: _openedOn,
      lapses: _lapses,
      lapsed: _lapsed,
      standstill: _standstill,
      ...step
    }) => step,
  ),
});

/** Compared field by field: a stored policy comes back with its fields in another order. */
const isSameRoute = (one: Route, two: Route): boolean =>
  fieldChanges(asAsked(one), asAsked(two)).length === 0;

export const routeDiffers: Rule = {
  id: "routeAlreadyInForce",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "approval.reroute" ||
    event.facts.route === undefined ||
    context.route === undefined ||
    !isSameRoute(event.facts.route, context.route),
  who: () => nobody,
  remedy: "nothingToDo",
  facts: ({ context }) => ({ policyVersion: String(context.route?.policyVersion ?? "") }),
};
