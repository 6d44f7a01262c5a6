import { expect, test } from "vitest";
import {
  aDraft,
  anApproved,
  aProcured,
  aSubmitted,
  play,
  refusedFor,
  sent,
} from "../testing/index.ts";
import {
  type CommitmentSnapshot,
  positionOf,
  restoreSnapshot,
  SnapshotError,
  toEnvelope,
} from "./snapshot.ts";

const reason = { reason: "Audit." };
const stored = (snapshot: CommitmentSnapshot): unknown =>
  JSON.parse(JSON.stringify(toEnvelope(snapshot)));
const suspendedUnderReview = play(aSubmitted(), "commitment.suspend", "manager", reason);

test.for([
  ["draft", aDraft()],
  ["underReview", aSubmitted()],
  ["awaitingProcurement", anApproved()],
  ["inDelivery", sent(aProcured(), 1, "1")],
] as const)(
  "a commitment suspended in %s keeps its stage and returns to where it was, through storage too",
  ([state, before]) => {
    expect(positionOf(before).state).toBe(state);
    const suspended = restoreSnapshot(
      stored(play(before, "commitment.suspend", "manager", reason)),
    );
    expect(positionOf(suspended)).toMatchObject({
      stage: before.context.stage,
      state: "suspended",
    });
    const resumed = play(suspended, "commitment.resume", "manager", reason);
    expect(positionOf(resumed)).toEqual(positionOf(before));
  },
);

test("while suspended nothing is decided, documents and comments still come in", () => {
  expect(
    refusedFor(suspendedUnderReview, "approval.grant", "legalReviewer", { stepId: "legal" }),
  ).toEqual(["notInThisState"]);
  expect(refusedFor(suspendedUnderReview, "commitment.suspend", "manager", reason)).toEqual([
    "notInThisState",
  ]);
  expect(refusedFor(suspendedUnderReview, "comment.add", "manager", { text: "Why?" })).toEqual([]);
  const cancelled = play(suspendedUnderReview, "commitment.cancel", "minister", reason);
  expect(positionOf(cancelled)).toMatchObject({ stage: "proposed", state: "cancelled" });
});

test("a restored snapshot is the one that was stored", () => {
  for (const snapshot of [aDraft(), suspendedUnderReview, anApproved()])
    expect(toEnvelope(restoreSnapshot(stored(snapshot)))).toEqual(toEnvelope(snapshot));
});

const envelope = toEnvelope(aSubmitted());

test.for([
  ["unknown", { live: { proposed: "dreaming" } }],
  ["of another stage", { live: { proposed: "accepted" } }],
  ["without its parent", { proposed: "draft" }],
  ["a stage alone", { live: "proposed" }],
  ["empty", {}],
  ["two at once", { live: { proposed: "draft" }, suspended: {} }],
] as const)("a state that is %s is not restored", ([, value]) => {
  expect(() => restoreSnapshot({ ...envelope, value })).toThrow(Error);
});

test("a suspended commitment that forgot where it was is not restored as a draft", () => {
  const suspended = toEnvelope(suspendedUnderReview);
  const nowhere = { "commitment.live.whereItWas": [{ id: "commitment.live.nowhere" }] };
  for (const history of [{}, nowhere, { elsewhere: [{ id: "commitment.live" }] }])
    expect(() => restoreSnapshot({ ...suspended, history })).toThrow(SnapshotError);
});

test("a stage that contradicts the state is not restored", () => {
  const context = { ...envelope.context, stage: "approved" };
  expect(() => restoreSnapshot({ ...envelope, context })).toThrow("stage");
});

test("foreign context, another machine and another version are refused before the machine sees them", () => {
  expect(() =>
    restoreSnapshot({ ...envelope, context: { ...envelope.context, extra: 1 } }),
  ).toThrow("extra");
  expect(() => restoreSnapshot({ ...envelope, machine: "procurement" })).toThrow("machine");
  expect(() => restoreSnapshot({ ...envelope, version: 99 })).toThrow("version");
  expect(() => restoreSnapshot(null)).toThrow("expected object");
});
