import type { EntryContent, IsoDate, Policy, Route } from "@tiltas/domain";
import { replaySteps } from "../commitment/replay.ts";
import { findRoute } from "../commitment/route.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { openDurations, type WrittenAfterwards } from "./durations.ts";
import { effortOf, noEffort } from "./route-effort.ts";
import { findRouteDifference, type RouteDifference } from "./route-difference.ts";
import {
  countPair,
  type PairCounts,
  type Period,
  type RoutePair,
  routePair,
  type SimulatedCommitment,
  type SimulatedGroup,
  type Simulation,
  sumsOf,
} from "./simulation.ts";

/** How many commitments a simulation lists by name; all are counted. */
export const mostListed = 200;

type Submission = {
  readonly on: IsoDate;
  /** The commitment as it stood when it was submitted. */
  readonly snapshot: CommitmentSnapshot;
  readonly route: Route;
};

const findLastSubmission = (
  entries: readonly EntryContent[],
  snapshots: readonly CommitmentSnapshot[],
  { from, to }: Period,
): Submission | undefined => {
  const index = entries.findLastIndex(
    ({ action, effectiveOn }) =>
      action === "commitment.submit" && effectiveOn >= from && effectiveOn <= to,
  );
  const [entry, snapshot] = [entries[index], snapshots[index]];
  const route = entry?.facts?.route;
  return entry === undefined || snapshot === undefined || route === undefined
    ? undefined
    : { on: entry.effectiveOn, snapshot, route };
};

const writtenAfterwards = (entries: readonly EntryContent[]): WrittenAfterwards => {
  const days = new Set(
    entries
      .filter(({ recordedOn, effectiveOn }) => recordedOn > effectiveOn)
      .map(({ effectiveOn }) => effectiveOn),
  );
  return (day) => days.has(day);
};

type Listed = Omit<SimulatedCommitment, "before" | "after"> & { readonly pair: RoutePair };

const listedOf = (
  { on, snapshot }: Submission,
  difference: RouteDifference,
  pair: RoutePair,
): Listed => {
  const { reference, content } = snapshot.context;
  return {
    reference,
    title: content.title,
    submittedOn: on,
    frameworkCode: content.frameworkCode ?? null,
    fundCodes: fundsOf(snapshot),
    difference,
    pair,
  };
};

const fundsOf = ({ context }: CommitmentSnapshot): readonly string[] => [
  ...new Set(context.content.shares.flatMap(({ fundCode }) => fundCode ?? [])),
];

/** A simulation under way: history goes in commitment by commitment, what is kept does not grow with it. */
export type RunningSimulation = {
  /** All entries of one commitment, from version 1 on. Throws a ReplayError when its history is not lawful. */
  readonly add: (entries: readonly EntryContent[]) => void;
  readonly result: () => Simulation;
};

/**
 * Asks what commitments would have gone through under another policy. Each counts once, by its last submission in the
 * period: the route it got then against the one the policy would have asked for, for the same content.
 */
export const openSimulation = (policy: Policy, period: Period): RunningSimulation => {
  const durations = openDurations();
  const all: PairCounts = new Map();
  const groups = {
    framework: new Map<string, PairCounts>(),
    fund: new Map<string, PairCounts>(),
  };
  const listed: Listed[] = [];

  const countIn = (by: keyof typeof groups, code: string, pair: RoutePair): void => {
    const counts: PairCounts = groups[by].get(code) ?? new Map();
    countPair(counts, pair);
    groups[by].set(code, counts);
  };

  const count = (submission: Submission): void => {
    const { snapshot, route } = submission;
    const { content } = snapshot.context;
    const after = findRoute(policy, content);
    const difference = findRouteDifference(route, after);
    const pair = routePair(route, after, difference !== undefined);
    countPair(all, pair);
    countIn("framework", content.frameworkCode ?? "", pair);
    const funds = fundsOf(snapshot);
    for (const fund of funds.length === 0 ? [""] : funds) countIn("fund", fund, pair);
    if (difference !== undefined && listed.length < mostListed)
      listed.push(listedOf(submission, difference, pair));
  };

  return {
    add: (entries) => {
      const snapshots = replaySteps(entries);
      const submission = findLastSubmission(entries, snapshots, period);
      const route = snapshots.at(-1)?.context.route;
      if (submission === undefined) return;
      if (route !== undefined) durations.add(route, writtenAfterwards(entries));
      count(submission);
    },
    result: () => {
      const usual = durations.result();
      const ofGroup = (by: keyof typeof groups): readonly SimulatedGroup[] =>
        [...groups[by]]
          .map(([code, counts]) => ({ code, ...sumsOf(counts, usual) }))
          .toSorted((a, b) => (a.code < b.code ? -1 : 1));
      return {
        policy: { name: policy.name, version: policy.version },
        period,
        ...sumsOf(all, usual),
        byFramework: ofGroup("framework"),
        byFund: ofGroup("fund"),
        durations: usual,
        listed: listed.map(({ pair, ...told }) => ({
          ...told,
          before: effortOf(pair.before, usual),
          after: pair.after === undefined ? noEffort : effortOf(pair.after, usual),
        })),
      };
    },
  };
};
