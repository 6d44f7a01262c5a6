import {
  type Actor,
  commitmentStates,
  type Reason,
  roleSchema,
  type StreamEvent,
  systemEvents,
} from "@tiltas/domain";
import { expect, test } from "vitest";
import { concernOf, isReasonId, remedyOf } from "../rules/reason-ids.ts";
import {
  aDraft,
  anEvent,
  attemptedBy,
  attemptsByCast,
  castDirectory,
  everyMove,
  explore,
  ofTwoLines,
  personWith,
  placeKey,
  routeClasses,
  theLaw,
  withGap,
  withGoodsPapers,
} from "../testing/index.ts";
import { decide } from "./decide.ts";
import { type CommitmentSnapshot, positionOf, toEnvelope } from "./snapshot.ts";

const slow = { timeout: 60_000 };
const perState = 3;

/** A few places of every state, the first ones met and so the plainest. */
const sampled = (): readonly CommitmentSnapshot[] => {
  const kept = new Map<string, CommitmentSnapshot[]>();
  for (const content of [routeClasses.stock, withGap, ofTwoLines]) {
    const { places } = explore({
      starts: [withGoodsPapers(theLaw, aDraft(content))],
      keyOf: placeKey,
      attempts: (snapshot) => attemptsByCast(snapshot, { mostOnTheWay: 1 }),
      step: theLaw.step,
      most: 5000,
    });
    for (const { snapshot } of places.values()) {
      const { state } = positionOf(snapshot);
      const sofar = kept.get(state) ?? [];
      if (sofar.length < perState) kept.set(state, [...sofar, snapshot]);
    }
  }
  return [...kept.values()].flat();
};

const samples = sampled();

test("the sampled places stand for every state", () => {
  expect(new Set(samples.map((snapshot) => positionOf(snapshot).state))).toEqual(
    new Set(commitmentStates),
  );
});

const everyone: readonly Actor[] = [
  ...roleSchema.options.map((role): Actor => ({
    type: "person",
    person: personWith(role, 3),
    role,
  })),
  { type: "system", job: "deadlines" },
  { type: "system", job: "import" },
];

/** What a reason lacks: an id screens know, its remedy, and someone who can clear it where someone can. */
const faultOf = (reason: Reason, event: StreamEvent): string | undefined => {
  if (!isReasonId(reason.id)) return `${reason.id} is no reason`;
  if (reason.remedy !== remedyOf(reason.id)) return `${reason.id} offers ${reason.remedy}`;
  const byNobody = ["commitmentEnded", "notYourDecision"].includes(reason.id);
  const byOthers = ["role", "separation", "state"].includes(concernOf(reason.id));
  const aimedAtNoRoute = event.type.startsWith("approval.") && reason.id === "notYourRole";
  if (!byOthers || byNobody || systemEvents.includes(event.type) || aimedAtNoRoute)
    return undefined;
  return reason.who.roles.length === 0 ? `${reason.id} names nobody` : undefined;
};

test(
  "in every state, every event in every role either moves or is refused with reason, remedy and who",
  slow,
  async ({ annotate }) => {
    const faults: string[] = [];
    const counted = { moved: 0, refused: 0 };
    for (const snapshot of samples) {
      const before = JSON.stringify(toEnvelope(snapshot));
      for (const attempt of everyMove(snapshot))
        for (const actor of everyone) {
          const event = attemptedBy(attempt, actor);
          const outcome = decide(snapshot, event, castDirectory);
          if (outcome.ok) counted.moved += 1;
          else {
            counted.refused += 1;
            faults.push(...outcome.reasons.flatMap((reason) => faultOf(reason, event) ?? []));
            if (theLaw.step(snapshot, event) !== undefined) faults.push(`${event.type} moved`);
          }
        }
      if (JSON.stringify(toEnvelope(snapshot)) !== before) faults.push("a snapshot was changed");
    }
    await annotate(`${counted.moved} moved, ${counted.refused} refused`);
    expect([...new Set(faults)]).toEqual([]);
    expect(counted.moved).toBeGreaterThan(100);
    expect(counted.refused).toBeGreaterThan(10_000);
  },
);

const unknownTypes = [
  "xstate.init",
  "xstate.stop",
  "xstate.error.actor.x",
  "xstate.done.state.commitment.live",
  "xstate.after.1.commitment.live.proposed",
  "commitment.explode",
  "commitment.*",
  "*",
  "",
  "toString",
  "__proto__",
];

/** An event as it would look if the door before the law were left open. */
const forged = (type: string): StreamEvent =>
  ({ ...anEvent("comment.add", "manager", { text: "x" }), type }) as StreamEvent;

test.for(unknownTypes)("the event %o is refused and does nothing", (type) => {
  const snapshot = aDraft();
  const outcome = decide(snapshot, forged(type), castDirectory);
  expect(outcome).toMatchObject({ ok: false, reasons: [{ id: "unknownEvent" }] });
});

// The library obeys the first two and throws on the wildcard, which is why the law stands before it.
const noticed = ["xstate.stop", "xstate.error.actor.x", "*"];
const harmless = unknownTypes.filter((type) => !noticed.includes(type));

test.for(harmless)("the machine itself ignores the event %o", (type) => {
  for (const snapshot of samples) expect(theLaw.step(snapshot, forged(type))).toBe(undefined);
});
