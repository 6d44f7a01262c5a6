import type { IsoDate, Policy, Route } from "@tiltas/domain";
import type { UsualDuration } from "./durations.ts";
import { addEffort, type Effort, effortOf, type EffortStep, noEffort } from "./route-effort.ts";
import type { RouteDifference } from "./route-difference.ts";

/** Both ends included; a submission counts by the day it took effect. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate };

export type SimulatedSums = {
  readonly commitments: number;
  /** Commitments whose route would have asked for something else. */
  readonly touched: number;
  /** Commitments no rule of the simulated policy covers; they are in no sum. */
  readonly uncovered: number;
  readonly before: Effort;
  readonly after: Effort;
};

export type SimulatedGroup = SimulatedSums & { readonly code: string };

export type SimulatedCommitment = {
  readonly reference: string;
  readonly title: string;
  readonly submittedOn: IsoDate;
  readonly frameworkCode: string | null;
  readonly fundCodes: readonly string[];
  readonly difference: RouteDifference;
  readonly before: Effort;
  readonly after: Effort;
};

/** What the commitments submitted in a period would have gone through under another policy. */
export type Simulation = SimulatedSums & {
  readonly policy: Pick<Policy, "name" | "version">;
  readonly period: Period;
  /** A commitment without a framework is under the code "". */
  readonly byFramework: readonly SimulatedGroup[];
  /** A commitment of several funds is in each of theirs; one without under "". */
  readonly byFund: readonly SimulatedGroup[];
  readonly durations: readonly UsualDuration[];
  /** Touched and uncovered commitments, the first `mostListed` of them in the order they were read. */
  readonly listed: readonly SimulatedCommitment[];
};

/** Two routes of one commitment: as it was, and as it would have been. */
export type RoutePair = {
  readonly before: readonly EffortStep[];
  readonly after: readonly EffortStep[] | undefined;
  readonly isTouched: boolean;
};

const briefSteps = (route: Route): readonly EffortStep[] =>
  route.steps.map(({ stage, role, quorum, deadlineWorkingDays }) => ({
    stage,
    role,
    quorum,
    deadlineWorkingDays,
  }));

export const routePair = (
  before: Route,
  after: Route | undefined,
  isTouched: boolean,
): RoutePair => ({
  before: briefSteps(before),
  after: after === undefined ? undefined : briefSteps(after),
  isTouched,
});

/** How often each pair of routes occurred; pairs are few, so a group of any size stays small. */
export type PairCounts = Map<string, { readonly pair: RoutePair; count: number }>;

export const countPair = (counts: PairCounts, pair: RoutePair): void => {
  const key = JSON.stringify(pair);
  const known = counts.get(key);
  if (known === undefined) counts.set(key, { pair, count: 1 });
  else known.count += 1;
};

/** The sums of a group, once it is known how long the roles usually take. */
export const sumsOf = (counts: PairCounts, durations: readonly UsualDuration[]): SimulatedSums => {
  let sums: SimulatedSums = {
    commitments: 0,
    touched: 0,
    uncovered: 0,
    before: noEffort,
    after: noEffort,
  };
  for (const { pair, count } of counts.values()) {
    const { after } = pair;
    sums = {
      commitments: sums.commitments + count,
      touched: sums.touched + (pair.isTouched && after !== undefined ? count : 0),
      uncovered: sums.uncovered + (after === undefined ? count : 0),
      before: addEffort(
        sums.before,
        after === undefined ? noEffort : effortOf(pair.before, durations),
        count,
      ),
      after: addEffort(
        sums.after,
        after === undefined ? noEffort : effortOf(after, durations),
        count,
      ),
    };
  }
  return sums;
};
