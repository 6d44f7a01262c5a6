import { expect, test } from "vitest";
import {
  aDraft,
  anApproved,
  anEvent,
  aProcured,
  aSubmitted,
  castDirectory,
  certified,
  evaluationOf,
  granted,
  openingOf,
  personWith,
  play,
  received,
  routeClasses,
  sent,
  withGap,
} from "../testing/index.ts";
import { decide } from "./decide.ts";
import type { CommitmentSnapshot } from "./snapshot.ts";
import { excludedFrom, tasksOf } from "./tasks.ts";
import { timersOf } from "./timers.ts";

const named = (snapshot: CommitmentSnapshot) =>
  tasksOf(snapshot).map(({ event, role }) => `${event} ${role}`);
const opened = play(anApproved(), "procurement.open", "procurementOfficer", openingOf);

test.for([
  ["a draft", aDraft(), ["commitment.submit proposer"]],
  ["a review", aSubmitted(), ["approval.grant legalReviewer", "approval.grant budgetReviewer"]],
  [
    "a funding gap",
    granted(aSubmitted(withGap), "budgetHolder", "budgetHolder"),
    ["share.pledge coDonor", "share.pledge proposer"],
  ],
  ["an approved commitment", anApproved(), ["procurement.open procurementOfficer"]],
  ["an open procurement", opened, ["procurement.evaluate procurementOfficer"]],
  [
    "an evaluated procurement",
    play(opened, "procurement.evaluate", "procurementOfficer", evaluationOf),
    ["procurement.award contractingAuthority"],
  ],
  ["a signed contract", aProcured(), ["consignment.prepare logisticsOfficer"]],
  [
    "a consignment on its way",
    sent(aProcured(), 1, "40"),
    ["consignment.receive recipientRepresentative"],
  ],
  [
    "an uncertified receipt",
    received(sent(aProcured(), 1, "40"), 1, { accepted: "40" }),
    ["delivery.accept recipientRepresentative"],
  ],
  [
    "an accepted delivery",
    certified(received(sent(aProcured(), 1, "40"), 1, { accepted: "40" }), 1),
    ["commitment.close procurementOfficer", "commitment.close manager"],
  ],
  [
    "a suspended commitment",
    play(aDraft(), "commitment.suspend", "manager", { reason: "Audit." }),
    ["commitment.resume manager", "commitment.resume minister"],
  ],
  ["a withdrawn one", play(aDraft(), "commitment.withdraw", "proposer", { reason: "No." }), []],
] as const)("%s waits for the right people", ([, snapshot, tasks]) => {
  expect(named(snapshot)).toEqual(tasks);
});

test("a task names everyone whom the separation of duties keeps from it", () => {
  const now = granted(aSubmitted(routeClasses.major), "legal", "legalReviewer");
  const excluded = (role: string) => tasksOf(now).find((task) => task.role === role)?.excluded;
  expect(excluded("legalReviewer")).toEqual([personWith("proposer"), personWith("legalReviewer")]);
  expect(excluded("budgetReviewer")).toEqual([personWith("proposer"), personWith("legalReviewer")]);
  expect(excludedFrom(now, "commitment.suspend", undefined)).toEqual([]);
});

test("a task's key stays the same while the task is open", () => {
  const before = tasksOf(aSubmitted()).map(({ key }) => key);
  const after = tasksOf(granted(aSubmitted(), "legal", "legalReviewer")).map(({ key }) => key);
  expect(before).toContain("approval.grant:budget:budgetReviewer");
  expect(after).toEqual(["approval.grant:budget:budgetReviewer"]);
});

test("a step is due five working days after it opened, and its timer runs under review alone", () => {
  const now = aSubmitted();
  expect(timersOf(now)).toEqual([
    { key: "lapse:legal:0", stepId: "legal", dueOn: "2026-11-09" },
    { key: "lapse:budget:0", stepId: "budget", dueOn: "2026-11-09" },
  ]);
  expect(timersOf(play(now, "commitment.suspend", "manager", { reason: "Audit." }))).toEqual([]);
  expect(timersOf(aDraft())).toEqual([]);
  expect(timersOf(anApproved())).toEqual([]);
});

test("a lapse is counted, and a step without a deputy is reminded of once", () => {
  const lapse = anEvent(
    "deadline.lapse",
    { type: "system", job: "deadlines" },
    { stepId: "legal" },
  );
  const outcome = decide(aSubmitted(), lapse, castDirectory);
  expect(outcome.ok && timersOf(outcome.value).map(({ key }) => key)).toEqual(["lapse:budget:0"]);
  const again = decide(granted(aSubmitted(), "legal", "legalReviewer"), lapse, castDirectory);
  expect(again).toMatchObject({ ok: false, reasons: [{ id: "stepAlreadyDecided" }] });
});
