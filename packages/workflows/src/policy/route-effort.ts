import type { PolicyStep } from "@tiltas/domain";
import type { UsualDuration } from "./durations.ts";

/** What a route asks of people: how many decisions, and how many working days by its deadlines and by habit. */
export type Effort = {
  readonly decisions: number;
  /** Per stage the longest deadline, added up over the stages, which follow one another. */
  readonly deadlineDays: number;
  /** The same with each role's usual duration in place of the deadline, where the role has one. */
  readonly usualDays: number;
};

export type EffortStep = Pick<PolicyStep, "stage" | "role" | "quorum" | "deadlineWorkingDays">;

export const noEffort: Effort = { decisions: 0, deadlineDays: 0, usualDays: 0 };

const longestPerStage = (
  steps: readonly EffortStep[],
  daysOf: (step: EffortStep) => number,
): number => {
  const longest = new Map<number, number>();
  for (const step of steps)
    longest.set(step.stage, Math.max(longest.get(step.stage) ?? 0, daysOf(step)));
  return [...longest.values()].reduce((sum, days) => sum + days, 0);
};

/** The effort of a route's steps, given how long the roles usually take. */
export const effortOf = (
  steps: readonly EffortStep[],
  durations: readonly UsualDuration[],
): Effort => {
  const usual = new Map(durations.map(({ role, medianDays }) => [role, medianDays]));
  return {
    decisions: steps.reduce((sum, { quorum }) => sum + quorum, 0),
    deadlineDays: longestPerStage(steps, (step) => step.deadlineWorkingDays),
    usualDays: longestPerStage(steps, (step) => usual.get(step.role) ?? step.deadlineWorkingDays),
  };
};

/** `times` times one effort more than another. */
export const addEffort = (sum: Effort, more: Effort, times = 1): Effort => ({
  decisions: sum.decisions + times * more.decisions,
  deadlineDays: sum.deadlineDays + times * more.deadlineDays,
  usualDays: sum.usualDays + times * more.usualDays,
});
