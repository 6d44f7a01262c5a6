import {
  type Actor,
  type EventName,
  type IsoDate,
  parseIsoDate,
  type Policy,
  policySchema,
  type Role,
  samplePolicy,
  type WorkCalendar,
} from "@tiltas/domain";
import { expect, test } from "vitest";
import {
  aDraft,
  anEvent,
  castDirectory,
  eventIn,
  play,
  refusedFor,
  routeClasses,
} from "../testing/index.ts";
import { decide } from "./decide.ts";
import { tasksOf } from "./tasks.ts";
import { timersOf } from "./timers.ts";
import type { CommitmentSnapshot } from "./laws.ts";

const timers: Actor = { type: "system", job: "deadlines" };
const stepId = "budgetHolder";
const days = parseIsoDate;

/** Recorded on the very day it takes effect, as the engine's clock would have it. */
const on = (
  snapshot: CommitmentSnapshot,
  day: string,
  type: EventName,
  who: Role | Actor,
  payload: object = {},
) => decide(snapshot, anEvent(type, who, payload, at(day)), castDirectory);

const at = (
  day: string,
): { recordedOn: IsoDate; effectiveOn: IsoDate; effectiveReason: string } => ({
  recordedOn: days(day),
  effectiveOn: days(day),
  effectiveReason: "On the day itself.",
});

const after = (...asked: Parameters<typeof on>): CommitmentSnapshot => {
  const outcome = on(...asked);
  if (!outcome.ok) throw new Error(outcome.reasons.map(({ id }) => id).join(", "));
  return outcome.value;
};

const refusals = (...asked: Parameters<typeof on>): readonly string[] => {
  const outcome = on(...asked);
  return outcome.ok ? [] : outcome.reasons.map(({ id }) => id);
};

/** Submitted on Monday 2 November 2026 to the budget holder: five working days, then two to the deputy. */
const submitted = (calendar?: WorkCalendar): CommitmentSnapshot => {
  const draft = aDraft(routeClasses.small);
  const event = eventIn(draft, "commitment.submit", "proposer", {});
  const { route } = event.facts;
  if (route === undefined) throw new Error("no route");
  const facts = calendar === undefined ? { route } : { route: { ...route, calendar } };
  const outcome = decide(draft, { ...event, facts }, castDirectory);
  if (!outcome.ok) throw new Error("not submitted");
  return outcome.value;
};

const lapsed = (snapshot: CommitmentSnapshot, day: string) =>
  after(snapshot, day, "deadline.lapse", timers, { stepId });

const dueOf = (snapshot: CommitmentSnapshot) => timersOf(snapshot).map(({ dueOn }) => dueOn);
const rolesOf = (snapshot: CommitmentSnapshot) => tasksOf(snapshot).map(({ role }) => role);
const stepOf = ({ context }: CommitmentSnapshot) => context.route?.steps[0];

test("a deadline that is not over does not lapse, and one that has lapsed does not lapse again", () => {
  const now = submitted();
  expect(dueOf(now)).toEqual(["2026-11-09"]);
  expect(refusals(now, "2026-11-09", "deadline.lapse", timers, { stepId })).toEqual([
    "deadlineNotOver",
  ]);
  const reminded = lapsed(now, "2026-11-10");
  expect(refusals(reminded, "2026-11-10", "deadline.lapse", timers, { stepId })).toEqual([
    "deadlineNotOver",
  ]);
});

test("first a reminder; two working days later the deputy may decide as well, both named; then nothing more", () => {
  const reminded = lapsed(submitted(), "2026-11-10");
  expect(stepOf(reminded)?.lapsed).toEqual([{ dueOn: "2026-11-09", on: "2026-11-10" }]);
  expect(dueOf(reminded)).toEqual(["2026-11-12"]);
  expect(rolesOf(reminded)).toEqual(["budgetHolder"]);
  expect(refusals(reminded, "2026-11-11", "approval.grant", "manager", { stepId })).toEqual([
    "notYourRole",
  ]);
  const escalated = lapsed(reminded, "2026-11-13");
  expect(timersOf(escalated)).toEqual([]);
  expect(rolesOf(escalated)).toEqual(["budgetHolder", "manager"]);
  expect(tasksOf(escalated).map(({ dueOn }) => dueOn)).toEqual(["2026-11-09", "2026-11-09"]);
  for (const who of ["budgetHolder", "manager"] as const) {
    const granted = after(escalated, "2026-11-13", "approval.grant", who, { stepId });
    expect(granted.context.approvedOn).toBe("2026-11-13");
  }
  expect(refusals(escalated, "2026-12-31", "deadline.lapse", timers, { stepId })).toEqual([
    "deadlineNotOver",
  ]);
});

test("whom the separation of duties keeps from a step is no deputy for it", () => {
  const asDeputy: Actor = { type: "person", person: personOf("proposer"), role: "manager" };
  const escalated = lapsed(lapsed(submitted(), "2026-11-10"), "2026-11-13");
  expect(refusals(escalated, "2026-11-13", "approval.grant", asDeputy, { stepId })).toEqual([
    "ownProposal",
  ]);
});

const personOf = (role: Role) => {
  const event = anEvent("comment.add", role, { text: "Here." });
  if (event.actor.type !== "person") throw new Error("no person");
  return event.actor.person;
};

test("without a time of its own the escalation waits as long as the deadline did", () => {
  const rules = samplePolicy.rules.map((rule) => ({
    ...rule,
    steps: rule.steps.map((step) => ({ ...step, escalateAfterWorkingDays: undefined })),
  }));
  const policy: Policy = policySchema.parse({ ...samplePolicy, rules });
  const now = play(aDraft(routeClasses.small), "commitment.submit", "proposer", {}, policy);
  expect(dueOf(lapsed(now, "2026-11-10"))).toEqual(["2026-11-17"]);
});

const suspend = (snapshot: CommitmentSnapshot, from: string, until: string): CommitmentSnapshot => {
  const reason = { reason: "Audit." };
  const still = after(snapshot, from, "commitment.suspend", "manager", reason);
  expect(timersOf(still)).toEqual([]);
  return after(still, until, "commitment.resume", "manager", reason);
};

test("while suspended the clock stands still, and goes on with the working days it had left", () => {
  // Three of five days are left on Wednesday; from Monday the 16th they end on Thursday.
  const resumed = suspend(submitted(), "2026-11-04", "2026-11-16");
  expect(stepOf(resumed)?.standstill).toBe(8);
  expect(dueOf(resumed)).toEqual(["2026-11-19"]);
  const again = suspend(resumed, "2026-11-17", "2026-11-18");
  expect(dueOf(again)).toEqual(["2026-11-20"]);
});

test("a stop between reminder and escalation delays the escalation, and leaves the passed deadline as it was", () => {
  const reminded = lapsed(suspend(submitted(), "2026-11-04", "2026-11-05"), "2026-11-11");
  const resumed = suspend(reminded, "2026-11-12", "2026-11-16");
  expect(dueOf(resumed)).toEqual(["2026-11-17"]);
  expect(tasksOf(resumed)[0]?.dueOn).toBe("2026-11-10");
});

test("days off of the route's calendar do not count, neither running nor standing still", () => {
  const nonWorkingDays = ["2026-11-05", "2026-11-16"].map(days);
  const now = submitted({ country: "LT", nonWorkingDays });
  expect(dueOf(now)).toEqual(["2026-11-10"]);
  const resumed = suspend(now, "2026-11-04", "2026-11-06");
  expect(stepOf(resumed)?.standstill).toBe(1);
  expect(dueOf(resumed)).toEqual(["2026-11-11"]);
});

test("a decision taken back starts the step's clock anew", () => {
  const content = routeClasses.large;
  const late = after(
    play(aDraft(content), "commitment.submit", "proposer"),
    "2026-11-10",
    "deadline.lapse",
    timers,
    { stepId: "legal" },
  );
  const granted = after(late, "2026-11-10", "approval.grant", "legalReviewer", { stepId: "legal" });
  const reason = { stepId: "legal", reason: "Too early." };
  const recalled = after(granted, "2026-11-11", "approval.recall", "legalReviewer", reason);
  expect(stepOf(recalled)).toMatchObject({ openedOn: "2026-11-11", lapses: 0, lapsed: [] });
  expect(timersOf(recalled)).toContainEqual({
    key: "lapse:legal:0",
    stepId: "legal",
    dueOn: "2026-11-18",
  });
});

test("nobody but the timers lets a deadline lapse", () => {
  expect(refusedFor(submitted(), "deadline.lapse", "minister", { stepId })).toContain(
    "notYourRole",
  );
});
