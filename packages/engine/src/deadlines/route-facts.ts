import type { CommitmentContent, EventFacts, IsoDate, Policy } from "@tiltas/domain";
import { findRoute } from "@tiltas/workflows";
import { workCalendarFrom } from "./work-calendar.ts";

/** The route a policy asks for, with the days off of its calendar from the day on which its clocks start. */
export const routeFactsOf = (
  policy: Policy,
  content: CommitmentContent,
  from: IsoDate,
): EventFacts => {
  const route = findRoute(policy, content);
  if (route === undefined) return {};
  const { calendarCountry } = policy;
  if (calendarCountry === undefined) return { route };
  return { route: { ...route, calendar: workCalendarFrom(calendarCountry, from) } };
};
