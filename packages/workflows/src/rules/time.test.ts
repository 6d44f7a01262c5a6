import { type Actor, type IsoDate, parseIsoDate, type StreamEvent } from "@tiltas/domain";
import { expect, test } from "vitest";
import { decide } from "../commitment/decide.ts";
import { anEvent, aSubmitted, by, castDirectory, today } from "../testing/index.ts";

const now = aSubmitted();
const yesterday = parseIsoDate("2026-11-01");
const tomorrow = parseIsoDate("2026-11-03");

const reviewer = by("legalReviewer");
const registrar: Actor = reviewer.type === "person" ? { ...reviewer, registrar: true } : reviewer;

type When = { readonly effectiveOn?: IsoDate; readonly effectiveReason?: string };

const grant = (when: When = {}, who: Actor = reviewer): StreamEvent =>
  anEvent("approval.grant", who, { stepId: "legal" }, when);

const onPaper = { effectiveOn: yesterday, effectiveReason: "Signed on paper." };

const refusals = (event: StreamEvent, snapshot = now): readonly string[] => {
  const outcome = decide(snapshot, event, castDirectory);
  return outcome.ok ? [] : outcome.reasons.map(({ id }) => id);
};

// The draft was proposed and submitted on the same day, so nothing earlier can follow it.
const longAgo = {
  ...now,
  context: { ...now.context, lastEffectiveOn: parseIsoDate("2026-10-01") },
};

test("a decision takes effect the day it is recorded, unless someone says otherwise", () => {
  expect(refusals(grant())).toEqual([]);
});

test("nothing takes effect in the future", () => {
  const event = grant({ effectiveOn: tomorrow, effectiveReason: "Planned." }, registrar);
  expect(refusals(event)).toEqual(["effectiveInFuture"]);
});

test("an earlier day takes a registrar and a reason", () => {
  expect(refusals(grant({ effectiveOn: yesterday }), longAgo)).toEqual([
    "notRegistrar",
    "effectiveReasonMissing",
  ]);
  expect(refusals(grant({ effectiveOn: yesterday }, registrar), longAgo)).toEqual([
    "effectiveReasonMissing",
  ]);
  const whole = grant(onPaper, registrar);
  expect(refusals(whole, longAgo)).toEqual([]);
});

test("an earlier day is the day the approval counts from", () => {
  const whole = grant(onPaper, registrar);
  const outcome = decide(longAgo, whole, castDirectory);
  expect(outcome.ok && outcome.value.context.route?.steps[0]?.granted[0]?.effectiveOn).toBe(
    yesterday,
  );
  expect(outcome.ok && outcome.value.context.lastEffectiveOn).toBe(yesterday);
});

test("nothing takes effect before what it builds on", () => {
  const event = grant(onPaper, registrar);
  const outcome = decide(now, event, castDirectory);
  expect(outcome).toMatchObject({
    ok: false,
    reasons: [{ id: "effectiveBeforePrevious", facts: { previous: today } }],
  });
});

test("the system records what took effect earlier without being a registrar", () => {
  const job: Actor = { type: "system", job: "deadlines" };
  expect(refusals(anEvent("deadline.lapse", job, { stepId: "legal" }, onPaper), longAgo)).toEqual(
    [],
  );
});
