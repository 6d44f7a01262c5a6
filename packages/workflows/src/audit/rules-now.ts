import type { EntryContent, Outcome, Policy, Reason, StreamEvent } from "@tiltas/domain";
import { findContentToRoute } from "../commitment/content-to-route.ts";
import { begin, decide, notInThisState, UnmovedError } from "../commitment/decide.ts";
import { currentMachineVersion, machineVersionOf } from "../commitment/laws.ts";
import { migrateSnapshot } from "../commitment/migrate.ts";
import { beginning, eventOf } from "../commitment/replay.ts";
import { findRoute } from "../commitment/route.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { emptyDirectory } from "../explain/directory.ts";
import { findRouteDifference, type RouteDifference } from "../policy/route-difference.ts";
import { withApprovalsOf } from "../records/reroute.records.ts";

/**
 * What today's law says of an event of the past: `notAsked` for a change of the machine itself, which no later law
 * repeats. `route` is how the route today's policy asks for differs from the one of that time, where it does.
 */
export type VerdictNow =
  | { readonly verdict: "notAsked" }
  | { readonly verdict: "allowed"; readonly route?: RouteDifference }
  | {
      readonly verdict: "refused";
      readonly reasons: readonly [Reason, ...Reason[]];
      readonly route?: RouteDifference;
    };

const underTodaysMachine = (snapshot: CommitmentSnapshot): Outcome<CommitmentSnapshot> => {
  let current: Outcome<CommitmentSnapshot> = { ok: true, value: snapshot };
  while (current.ok && machineVersionOf(current.value) < currentMachineVersion)
    current = migrateSnapshot(current.value);
  return current;
};

/** The state with the route today's policy asks for in place of its own; approvals of the same steps stay given. */
const underTodaysPolicy = (snapshot: CommitmentSnapshot, policy: Policy): CommitmentSnapshot => {
  const { route: then, ...context } = snapshot.context;
  if (then === undefined) return snapshot;
  const computed = findRoute(policy, context.content);
  if (computed === undefined) return { ...snapshot, context };
  const { calendar } = then;
  const route = {
    ...withApprovalsOf(snapshot.context, computed),
    ...(calendar === undefined ? {} : { calendar }),
  };
  return { ...snapshot, context: { ...context, route } };
};

/** The event with the route today's policy computes for it, where an event carries one. */
const askedToday = (
  snapshot: CommitmentSnapshot,
  event: StreamEvent,
  policy: Policy,
): StreamEvent => {
  const content = findContentToRoute(snapshot, event);
  if (content === undefined) return event;
  const { route: then, ...facts } = event.facts;
  const route = findRoute(policy, content);
  if (route === undefined) return { ...event, facts };
  const { calendar } = then ?? {};
  const asked = { ...route, ...(calendar === undefined ? {} : { calendar }) };
  return { ...event, facts: { ...facts, route: asked } };
};

const differenceOf = (
  before: CommitmentSnapshot,
  event: StreamEvent,
  policy: Policy,
): { readonly route?: RouteDifference } => {
  const content = findContentToRoute(before, event);
  const then = content === undefined ? before.context.route : event.facts.route;
  if (then === undefined) return {};
  const route = findRouteDifference(then, findRoute(policy, content ?? before.context.content));
  return route === undefined ? {} : { route };
};

/** Rules that allow what the chart does not take are, for this question, a state that does not take it. */
const decided = (snapshot: CommitmentSnapshot, event: StreamEvent): Outcome<unknown> => {
  try {
    return decide(snapshot, event, emptyDirectory);
  } catch (thrown) {
    if (!(thrown instanceof UnmovedError)) throw thrown;
    return { ok: false, reasons: [notInThisState(snapshot, emptyDirectory)] };
  }
};

const verdictOf = (
  outcome: Outcome<unknown>,
  difference: { readonly route?: RouteDifference } = {},
): VerdictNow =>
  outcome.ok
    ? { verdict: "allowed", ...difference }
    : { verdict: "refused", reasons: outcome.reasons, ...difference };

/**
 * Judges an event of the past by today's law: the same event by the same person on the same state, under the newest
 * machine and with the route a policy asks for today in place of the one of that time.
 * @param before the state the entry before left; undefined for the first
 * @param policy the one in force today
 * @throws ReplayError or ZodError for content no event has
 */
export const rulesNow = (
  before: CommitmentSnapshot | undefined,
  entry: EntryContent,
  policy: Policy,
): VerdictNow => {
  const event = eventOf(entry);
  if (event.type === "commitment.migrate") return { verdict: "notAsked" };
  if (before === undefined) return verdictOf(begin(beginning(entry, event), emptyDirectory));
  const today = underTodaysMachine(before);
  if (!today.ok) return verdictOf(today);
  const snapshot = underTodaysPolicy(today.value, policy);
  return verdictOf(
    decided(snapshot, askedToday(snapshot, event, policy)),
    differenceOf(before, event, policy),
  );
};
