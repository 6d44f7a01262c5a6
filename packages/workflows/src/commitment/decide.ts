import {
  type EventName,
  isEventName,
  type Outcome,
  refusal,
  type Reason,
  type StreamEvent,
  success,
} from "@tiltas/domain";
import { getNextTransitions } from "xstate";
import { type Directory, peopleFor } from "../explain/directory.ts";
import type { ReasonId, RemedyId } from "../rules/reason-ids.ts";
import { caseOf, type Rule, type RuleCase } from "../rules/rule.ts";
import type { CommitmentInput } from "../records/commitment.records.ts";
import {
  type CommitmentLaw,
  currentMachineVersion,
  lawOf,
  laws,
  type MachineVersion,
  machineVersionOf,
} from "./laws.ts";
import { findOpenDifference } from "./approvals.ts";
import type { Difference } from "./commitment.context.ts";
import { migrated } from "./migrate.ts";
import { firstSnapshot, nextSnapshot } from "./next-snapshot.ts";
import { type CommitmentSnapshot, isEnded, positionOf } from "./snapshot.ts";
import { tasksOf } from "./tasks.ts";

/** A rule's reason, with the people of the directory who can clear it. */
export const reasonOf = (rule: Rule, asked: RuleCase, directory: Directory): Reason => {
  const clearance = rule.who(asked);
  return {
    id: rule.id,
    facts: { ...rule.facts?.(asked) },
    who: { roles: [...clearance.roles], people: [...peopleFor(directory, clearance)] },
    remedy: rule.remedy,
  };
};

// By machine and state: which events a state has transitions for is the chart's and never changes.
const taken = new Map<string, ReadonlySet<string>>();

const eventsTakenIn = (snapshot: CommitmentSnapshot): ReadonlySet<string> => {
  const key = `${machineVersionOf(snapshot)} ${positionOf(snapshot).state}`;
  const known = taken.get(key);
  if (known !== undefined) return known;
  const events = new Set<string>();
  for (const { eventType } of getNextTransitions(snapshot)) events.add(String(eventType));
  taken.set(key, events);
  return events;
};

/** Tells whether the chart has a transition for this kind of event in the present state, whatever the rules say. */
export const stateTakes = (snapshot: CommitmentSnapshot, type: EventName): boolean =>
  snapshot.status === "active" &&
  (type === "commitment.migrate" || eventsTakenIn(snapshot).has(type));

const numberOf = ({ context }: CommitmentSnapshot, { procurementId }: Difference): string =>
  String(context.procurements[procurementId]?.context.number ?? "");

/** The reason for an event the state does not take: what waits, and for whom. */
export const notInThisState = (snapshot: CommitmentSnapshot, directory: Directory): Reason => {
  const { state } = positionOf(snapshot);
  const difference = state === "awaitingDifference" && findOpenDifference(snapshot.context);
  const tasks = tasksOf(snapshot);
  const people = tasks.flatMap((task) => [
    ...peopleFor(directory, { roles: [task.role], excluded: task.excluded }),
  ]);
  const who = {
    roles: [...new Set(tasks.map(({ role }) => role))],
    people: [...new Map(people.map((person) => [person.id, person])).values()],
  };
  if (difference !== false && difference !== undefined)
    return {
      id: "differenceOpen" satisfies ReasonId,
      facts: { procurement: numberOf(snapshot, difference), amount: difference.amount },
      who,
      remedy: "decideTheDifference" satisfies RemedyId,
    };
  return {
    id: isEnded(state) ? "commitmentEnded" : "notInThisState",
    facts: { state },
    who,
    remedy: isEnded(state) ? "nothingToDo" : "waitForNextStep",
  };
};

/** The rules a case does not satisfy, in the order their reasons are given in. */
export const failingRules = (law: CommitmentLaw, asked: RuleCase): readonly Rule[] =>
  law.rulesFor(asked.type).filter((rule) => !rule.check(asked));

/** The reasons of failing rules and of the state, the decisive one first: already done, then not now, then the rest. */
export const reasonsFrom = (
  failing: readonly Rule[],
  isTaken: boolean,
  { snapshot, asked, directory }: Asking,
): readonly Reason[] => {
  const inOrder = (rules: readonly Rule[]) => rules.map((rule) => reasonOf(rule, asked, directory));
  return [
    ...inOrder(failing.filter(({ concern }) => concern === "already")),
    ...(isTaken ? [] : [notInThisState(snapshot, directory)]),
    ...inOrder(failing.filter(({ concern }) => concern !== "already")),
  ];
};

type Asking = {
  readonly snapshot: CommitmentSnapshot;
  readonly asked: RuleCase;
  readonly directory: Directory;
};

const administrators = { roles: ["administrator"], excluded: [] } as const;

/** The reason for an event that came into the law after the version this commitment lives under. */
const machineTooOld = ({ version }: CommitmentLaw, directory: Directory): Reason => ({
  id: "machineTooOld" satisfies ReasonId,
  facts: { version: String(version) },
  who: { roles: [...administrators.roles], people: [...peopleFor(directory, administrators)] },
  remedy: "askForMigration" satisfies RemedyId,
});

/** Everything that speaks against an event, the decisive reason first. */
const reasonsAgainst = (
  snapshot: CommitmentSnapshot,
  event: StreamEvent,
  directory: Directory,
): readonly Reason[] => {
  const law = lawOf(snapshot);
  if (!law.events.includes(event.type) || !law.knowsFields(event))
    return [machineTooOld(law, directory)];
  const failing = law.failing(snapshot.context, event);
  const isTaken = stateTakes(snapshot, event.type);
  if (failing.length === 0 && isTaken) return [];
  const asked = caseOf(snapshot.context, event);
  return reasonsFrom(failing, isTaken, { snapshot, asked, directory });
};

// The types forbid it; the machine's own internal events could otherwise be sent in by anyone.
const unknownEvent: Reason = {
  id: "unknownEvent" satisfies ReasonId,
  facts: {},
  who: { roles: [], people: [] },
  remedy: "nothingToDo" satisfies RemedyId,
};

/**
 * The law: the snapshot after the event, or the refusal with every reason, decisive first. Pure and total
 * over parsed events; a lawful event without a transition is a fault of the chart and throws.
 */
export const decide = (
  snapshot: CommitmentSnapshot,
  event: StreamEvent,
  directory: Directory,
): Outcome<CommitmentSnapshot> => {
  if (!isEventName(event.type)) return refusal(unknownEvent);
  const [first, ...more] = reasonsAgainst(snapshot, event, directory);
  if (first !== undefined) return refusal(first, ...more);
  if (event.type === "commitment.migrate") return migrated(snapshot, event);
  const next = nextSnapshot(snapshot, event);
  if (next === snapshot) throw new UnmovedError(event.type, positionOf(snapshot).state);
  return success(next);
};

/**
 * Starts a stream: the state after its first event, `commitment.propose` or `commitment.import`.
 * @param version the machine version it begins in; a replay names the one of its time
 */
export const begin = (
  input: CommitmentInput,
  directory: Directory,
  version: MachineVersion = currentMachineVersion,
): Outcome<CommitmentSnapshot> => {
  const law = laws[version];
  const initial = firstSnapshot(law.machine, input);
  if (input.event.type === "commitment.import") return decide(initial, input.event, directory);
  const asked = caseOf(initial.context, input.event);
  const [first, ...more] = failingRules(law, asked).map((rule) => reasonOf(rule, asked, directory));
  return first === undefined ? success(initial) : refusal(first, ...more);
};

/** Rules allowed an event that the chart then did not take: rules and chart disagree. */
export class UnmovedError extends Error {
  override readonly name = "UnmovedError";
  readonly eventType: string;
  readonly state: string;
  constructor(eventType: string, state: string) {
    super(`${eventType} is lawful in ${state} but the chart has no transition for it`);
    this.eventType = eventType;
    this.state = state;
  }
}
