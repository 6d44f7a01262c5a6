import {
  addWorkingDays,
  daysOffOf,
  type IsoDate,
  isoDateSchema,
  type Route,
  type RouteStep,
} from "@tiltas/domain";

const countFrom = (route: Route, from: string, days: number): IsoDate =>
  addWorkingDays(isoDateSchema.parse(from), days, daysOffOf(route.calendar));

/** The last day on which a step is decided in time; undefined before it opened. A passed deadline stays what it was. */
export const findDueOn = (route: Route, step: RouteStep): IsoDate | undefined => {
  const passed = step.lapsed?.[0]?.dueOn;
  if (passed !== undefined || step.openedOn === undefined) return passed;
  return countFrom(route, step.openedOn, step.deadlineWorkingDays + (step.standstill ?? 0));
};

/** Two lapses at most: a reminder, and where policy names a deputy the escalation. */
const mostLapses = ({ deputy }: RouteStep): number => (deputy === undefined ? 1 : 2);

/** The day after which an open step lapses next; undefined when nothing more follows. */
export const findNextLapse = (route: Route, step: RouteStep): IsoDate | undefined => {
  if (step.lapses >= mostLapses(step)) return undefined;
  if (step.lapses === 0) return findDueOn(route, step);
  const reminded = step.lapsed?.at(-1)?.on;
  if (reminded === undefined) return undefined;
  const further = step.escalateAfterWorkingDays ?? step.deadlineWorkingDays;
  return countFrom(route, reminded, further + (step.standstill ?? 0));
};

/** Tells whether a step was escalated: its deputy may decide it as well. */
export const isEscalated = (step: RouteStep): boolean =>
  step.deputy !== undefined && step.lapses >= 2;
