import {
  daysOffOf,
  type IsoDate,
  isoDateSchema,
  type Role,
  type Route,
  workingDaysBetween,
} from "@tiltas/domain";
import { isComplete } from "../commitment/approvals.ts";

/**
 * How long a role usually takes: over so many decided steps, the median of working days from opening to completion;
 * null where none of its steps says how long it took.
 */
export type UsualDuration = {
  readonly role: Role;
  readonly steps: number;
  /** Steps written down afterwards as opened and decided on one day: they say nothing of how long it took. */
  readonly undated: number;
  readonly medianDays: number | null;
};

/** Tells whether what took effect on a day was recorded on a later one. */
export type WrittenAfterwards = (day: IsoDate) => boolean;

const medianOf = (counts: ReadonlyMap<number, number>): number | null => {
  if (counts.size === 0) return null;
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
  const byRole = new Map<Role, { readonly days: Map<number, number>; undated: number }>();
  const countsOf = (role: Role) => {
    const counts = byRole.get(role) ?? { days: new Map<number, number>(), undated: 0 };
    byRole.set(role, counts);
    return counts;
  };
  return {
    /** The complete steps of a route, from the day each opened to its last approval, less the days its clock stood still. */
    add: ({ steps, calendar }: Route, isWrittenAfterwards: WrittenAfterwards): void => {
      const daysOff = daysOffOf(calendar);
      for (const step of steps) {
        const last = step.granted.at(-1)?.effectiveOn;
        if (!isComplete(step) || step.openedOn === undefined || last === undefined) continue;
        const [from, to] = [isoDateSchema.parse(step.openedOn), isoDateSchema.parse(last)];
        const counts = countsOf(step.role);
        if (from === to && isWrittenAfterwards(to)) {
          counts.undated += 1;
          continue;
        }
        const days = workingDaysBetween(from, to, daysOff) - (step.standstill ?? 0);
        const counted = Math.max(0, days);
        counts.days.set(counted, (counts.days.get(counted) ?? 0) + 1);
      }
    },
    result: (): readonly UsualDuration[] =>
      [...byRole]
        .map(([role, { days, undated }]) => ({
          role,
          steps: [...days.values()].reduce((sum, each) => sum + each, 0),
          undated,
          medianDays: medianOf(days),
        }))
        .toSorted((a, b) => (a.role < b.role ? -1 : 1)),
  };
};
