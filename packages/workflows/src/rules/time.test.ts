import { parseIsoDate, type StreamEvent } from "@tiltas/domain";
import { expect, test } from "vitest";
import { decide } from "../commitment/decide.ts";
import { actorFrom, anEvent, aSubmitted, castDirectory, today } from "../testing/index.ts";

const now = aSubmitted();
const yesterday = parseIsoDate("2026-11-01");
const tomorrow = parseIsoDate("2026-11-03");

const grant = (change: Partial<StreamEvent>): StreamEvent =>
  ({ ...anEvent("approval.grant", "legalReviewer", { stepId: "legal" }), ...change }) as StreamEvent;

const registrar = { ...actorFrom("legalReviewer"), registrar: true } as StreamEvent["actor"];

const refusals = (event: StreamEvent, snapshot = now): readonly string[] => {
  const outcome = decide(snapshot, event, castDirectory);
  return outcome.ok ? [] : outcome.reasons.map(({ id }) => id);
};

// The draft was proposed and submitted on the same day, so nothing earlier can follow it.
const longAgo = { ...now, context: { ...now.context, lastEffectiveOn: parseIsoDate("2026-10-01") } };

test("a decision takes effect the day it is recorded, unless someone says otherwise", () => {
  expect(refusals(grant({}))).toEqual([]);
});

test("nothing takes effect in the future", () => {
  const event = grant({ effectiveOn: tomorrow, actor: registrar, effectiveReason: "Planned." });
  expect(refusals(event)).toEqual(["effectiveInFuture"]);
});

test("an earlier day takes a registrar and a reason", () => {
  expect(refusals(grant({ effectiveOn: yesterday }), longAgo)).toEqual(["notRegistrar", "effectiveReasonMissing"]);
  expect(refusals(grant({ effectiveOn: yesterday, actor: registrar }), longAgo)).toEqual(["effectiveReasonMissing"]);
  const whole = grant({ effectiveOn: yesterday, actor: registrar, effectiveReason: "Signed on paper." });
  expect(refusals(whole, longAgo)).toEqual([]);
});

test("an earlier day is the day the approval counts from", () => {
  const whole = grant({ effectiveOn: yesterday, actor: registrar, effectiveReason: "Signed on paper." });
  const outcome = decide(longAgo, whole, castDirectory);
  expect(outcome.ok && outcome.value.context.route?.steps[0]?.granted[0]?.effectiveOn).toBe(yesterday);
  expect(outcome.ok && outcome.value.context.lastEffectiveOn).toBe(yesterday);
});

test("nothing takes effect before what it builds on", () => {
  const event = grant({ effectiveOn: yesterday, actor: registrar, effectiveReason: "Signed on paper." });
  const outcome = decide(now, event, castDirectory);
  expect(outcome).toMatchObject({ ok: false, reasons: [{ id: "effectiveBeforePrevious", facts: { previous: today } }] });
});

test("the system records what took effect earlier without being a registrar", () => {
  const lapse = anEvent("deadline.lapse", { type: "system", job: "deadlines" }, { stepId: "legal" });
  expect(refusals({ ...lapse, effectiveOn: yesterday, effectiveReason: "Deadline." }, longAgo)).toEqual([]);
});
