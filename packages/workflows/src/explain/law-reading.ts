import type { EventName } from "@tiltas/domain";
import type { AnyStateNode } from "xstate";
import { laws, type MachineVersion } from "../commitment/laws.ts";
import type { Concern, ReasonId, RemedyId } from "../rules/reason-ids.ts";
import { commitmentChart, placesOf } from "./chart.ts";

/** A rule as it is read: the reason it gives when it is not kept, what it asks about, and how to keep it. */
export type RuleReading = {
  readonly id: ReasonId;
  readonly concern: Concern;
  readonly remedy: RemedyId;
};

/** What a version says of an event: the states that take it, in the chart's order, and its rules, the decisive one first. */
export type EventReading = {
  readonly event: EventName;
  readonly states: readonly string[];
  readonly rules: readonly RuleReading[];
};

/** A way of the chart, as `from to event`. */
export type WayReading = { readonly from: string; readonly to: string; readonly event: string };

const takes = (node: AnyStateNode, event: EventName): boolean =>
  node.transitions.has(event) || (node.parent !== undefined && takes(node.parent, event));

const isOpen = ({ type }: AnyStateNode): boolean => type !== "final";

/** A version of the commitment machine as readable law: every event it knows, in the order of its rule book. */
export const readLaw = (version: MachineVersion): readonly EventReading[] => {
  const { events, rulesFor } = laws[version];
  const places = placesOf(version).filter(isOpen);
  return events.map((event) => ({
    event,
    states: places.filter((place) => takes(place, event)).map(({ key }) => key),
    rules: rulesFor(event).map(({ id, concern, remedy }) => ({ id, concern, remedy })),
  }));
};

/** What one version says of an event and another does not. */
export type EventDifference = {
  readonly event: EventName;
  readonly newRules: readonly RuleReading[];
  readonly goneRules: readonly RuleReading[];
  readonly newStates: readonly string[];
  readonly goneStates: readonly string[];
};

/** How one version of the law differs from another. */
export type LawDifference = {
  readonly newStates: readonly string[];
  readonly goneStates: readonly string[];
  readonly newEvents: readonly EventName[];
  readonly goneEvents: readonly EventName[];
  readonly newWays: readonly WayReading[];
  readonly goneWays: readonly WayReading[];
  /** Events both know, with what changed about them. */
  readonly changed: readonly EventDifference[];
};

const without = <One>(
  ones: readonly One[],
  others: readonly One[],
  keyOf: (one: One) => string,
): readonly One[] => {
  const known = new Set(others.map(keyOf));
  return ones.filter((one) => !known.has(keyOf(one)));
};

const itself = (text: string): string => text;
const wayKey = ({ from, to, event }: WayReading): string => `${from} ${to} ${event}`;
const ruleKey = ({ id }: RuleReading): string => id;

const differenceOf = (before: EventReading, after: EventReading): EventDifference => ({
  event: after.event,
  newRules: without(after.rules, before.rules, ruleKey),
  goneRules: without(before.rules, after.rules, ruleKey),
  newStates: without(after.states, before.states, itself),
  goneStates: without(before.states, after.states, itself),
});

const isChange = (difference: EventDifference): boolean =>
  Object.values(difference).some((part) => Array.isArray(part) && part.length > 0);

const statesOf = (version: MachineVersion): readonly string[] =>
  placesOf(version).map(({ key }) => key);

/** What a version of the commitment machine says that another did not, and the other way about. */
export const compareLaws = (before: MachineVersion, after: MachineVersion): LawDifference => {
  const [old, now] = [readLaw(before), readLaw(after)];
  const [oldNames, newNames] = [old.map(({ event }) => event), now.map(({ event }) => event)];
  const [oldWays, newWays] = [commitmentChart(before).edges, commitmentChart(after).edges];
  return {
    newStates: without(statesOf(after), statesOf(before), itself),
    goneStates: without(statesOf(before), statesOf(after), itself),
    newEvents: without(newNames, oldNames, itself),
    goneEvents: without(oldNames, newNames, itself),
    newWays: without(newWays, oldWays, wayKey),
    goneWays: without(oldWays, newWays, wayKey),
    changed: now
      .flatMap((reading) => {
        const earlier = old.find(({ event }) => event === reading.event);
        return earlier === undefined ? [] : [differenceOf(earlier, reading)];
      })
      .filter(isChange),
  };
};
