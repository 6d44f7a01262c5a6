import {
  daysOffOf,
  isoDateSchema,
  type Role,
  type Route,
  workingDaysBetween,
} from "@tiltas/domain";
import { isComplete } from "../commitment/approvals.ts";

/** How long a role usually takes: over so many decided steps, the median of working days from opening to completion. */
export type UsualDuration = {
  readonly role: Role;
  readonly steps: number;
  readonly medianDays: number;
};

const medianOf = (counts: ReadonlyMap<number, number>): number => {
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const [days, count] of sorted) {
      passed += count;
      if (place < passed) return days;
    }
    return 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
};

/** Counts durations by role; it keeps how often each number of days occurred, so it stays small over any history. */
export const openDurations = () => {
  const byRole = new Map<Role, Map<number, number>>();
  const count = (role: Role, days: number): void => {
    const counts = byRole.get(role) ?? new Map<number, number>();
    counts.set(days, (counts.get(days) ?? 0) + 1);
    byRole.set(role, counts);
  };
  return {
    /** The complete steps of a route, from the day each opened to its last approval, less the days its clock stood still. */
    add: ({ steps, calendar }: Route): void => {
      const daysOff = daysOffOf(calendar);
      for (const step of steps) {
        const last = step.granted.at(-1)?.effectiveOn;
        if (!isComplete(step) || step.openedOn === undefined || last === undefined) continue;
        const [from, to] = [isoDateSchema.parse(step.openedOn), isoDateSchema.parse(last)];
        const days = workingDaysBetween(from, to, daysOff) - (step.standstill ?? 0);
        count(step.role, Math.max(0, days));
      }
    },
    result: (): readonly UsualDuration[] =>
      [...byRole]
        .map(([role, counts]) => ({
          role,
          steps: [...counts.values()].reduce((sum, each) => sum + each, 0),
          medianDays: medianOf(counts),
        }))
        .toSorted((a, b) => (a.role < b.role ? -1 : 1)),
  };
};
