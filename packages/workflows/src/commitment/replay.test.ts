import {
  type EntryContent,
  entryContentSchema,
  type EventName,
  type Role,
  samplePolicy,
} from "@tiltas/domain";
import { expect, test } from "vitest";
import {
  aDraft,
  anEntry,
  anEvent,
  aProposal,
  by,
  castDirectory,
  inRole,
  personWith,
  routeClasses,
} from "../testing/index.ts";
import { decide } from "./decide.ts";
import { replay, ReplayError, replaySteps } from "./replay.ts";
import { findRoute } from "./route.ts";
import { positionOf } from "./snapshot.ts";

const content = routeClasses.small;
const route = findRoute(samplePolicy, content);
const acts: readonly [EventName, Role, object, object?][] = [
  ["commitment.submit", "proposer", {}, { facts: { route } }],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
  ["commitment.suspend", "manager", { reason: "Audit." }],
];

const history = (): readonly EntryContent[] => {
  let now = aDraft(content);
  const entries = [
    anEntry({ version: 1, event: aProposal(content).event, before: undefined, after: now }),
  ];
  for (const [type, role, payload, more] of acts) {
    const event = anEvent(type, role, payload, more);
    const outcome = decide(now, event, castDirectory);
    if (!outcome.ok) throw new Error(outcome.reasons[0].id);
    entries.push(
      anEntry({ version: entries.length + 1, event, before: now, after: outcome.value }),
    );
    now = outcome.value;
  }
  return entries;
};

const entries = history();

const divergence = (changed: readonly EntryContent[]): readonly [number, string] | undefined => {
  try {
    replaySteps(changed);
  } catch (error) {
    if (error instanceof ReplayError) return [error.version, error.reasonId];
    throw error;
  }
  return undefined;
};

const withEntry = (version: number, change: Partial<EntryContent>): readonly EntryContent[] =>
  entries.map((entry) => (entry.version === version ? { ...entry, ...change } : entry));

test("an honest history replays to the state it says it reached", () => {
  const last = replay(entries);
  expect(last && positionOf(last)).toEqual(entries.at(-1)?.to);
  expect(replaySteps(entries)).toHaveLength(entries.length);
  expect(replay([])).toBe(undefined);
});

test("an honest entry of an unlawful transition is found, with the reason of the law", () => {
  const forgery = inRole(personWith("proposer"), "budgetHolder");
  expect(divergence(withEntry(3, { actor: forgery }))).toEqual([3, "ownProposal"]);
  expect(divergence(withEntry(3, { actor: by("auditor") }))).toEqual([3, "notYourRole"]);
});

test("a position that the event did not lead to or start from is found", () => {
  expect(
    divergence(withEntry(3, { to: { stage: "procured", state: "inDelivery", revision: 1 } })),
  ).toEqual([3, "positionDiffers"]);
  expect(
    divergence(withEntry(3, { from: { stage: "proposed", state: "draft", revision: 1 } })),
  ).toEqual([3, "positionDiffers"]);
  expect(
    divergence(withEntry(1, { from: { stage: "proposed", state: "draft", revision: 1 } })),
  ).toEqual([1, "positionDiffers"]);
});

test("a gap, a swap, a doubled version and a foreign stream are found", () => {
  expect(divergence(entries.filter(({ version }) => version !== 2))).toEqual([3, "versionGap"]);
  expect(divergence(entries.toReversed())).toEqual([4, "versionGap"]);
  expect(divergence([...entries, ...entries.slice(-1)])).toEqual([4, "versionGap"]);
  expect(divergence(withEntry(2, { stream: "commitment/other" }))).toEqual([2, "versionGap"]);
});

test("a stream that begins otherwise, or an action nobody knows, is found", () => {
  const [first] = entries;
  const comment = entryContentSchema.parse({
    ...first,
    action: "comment.add",
    payload: { text: "Hello." },
  });
  expect(divergence([comment])).toEqual([1, "streamDoesNotBegin"]);
  expect(divergence(withEntry(2, { action: "commitment.explode" }))).toEqual([2, "unknownAction"]);
  expect(divergence(withEntry(1, { facts: {} }))).toEqual([1, "referenceMissing"]);
});

test("an entry of a machine version unknown here is not replayed by guess", () => {
  const machine = { id: "commitment", version: 99 };
  expect(divergence(withEntry(2, { machine }))).toEqual([2, "unknownMachineVersion"]);
});
