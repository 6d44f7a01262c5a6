import {
  type CommitmentContent,
  type EntryContent,
  parseIsoDate,
  samplePolicy,
} from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { type Act, aPolicy, aRule, aStep, by, recordedLife } from "../testing/index.ts";
import { findRoute } from "../commitment/route.ts";
import { openDurations } from "./durations.ts";
import { openSimulation } from "./simulate.ts";

/** Acts with the day each took effect; the proposal takes effect on the day of the first. */
type Dated = readonly [on: string, ...Act];

/** A recorded life, moved to days and an identity of its own. Its law is the same on any day in order. */
const aHistory = (
  number: number,
  content: CommitmentContent,
  acts: readonly Dated[],
): readonly EntryContent[] => {
  const days = [acts[0]?.[0] ?? "2026-11-02", ...acts.map(([on]) => on)];
  const { entries } = recordedLife(
    content,
    acts.map(([, ...act]) => act),
  );
  return entries.map((entry, index) => {
    const day = parseIsoDate(days[index] ?? "2026-11-02");
    const reference = `LT-2026-000${number}`;
    return {
      ...entry,
      stream: `commitment/${seededUuid(801, number)}`,
      recordedOn: day,
      effectiveOn: day,
      ...(index === 0 ? { facts: { ...entry.facts, reference } } : {}),
    } as EntryContent;
  });
};

const submit = (on: string): Dated => [on, "commitment.submit", "proposer"];
const grant = (on: string, role: Parameters<typeof by>[0], stepId: string): Dated => [
  on,
  "approval.grant",
  by(role),
  { stepId },
];

// Small: opened Monday 2 March, granted Thursday 5 March: 3 working days.
const small = aHistory(1, aContent({ amount: "100000.00" }), [
  submit("2026-03-02"),
  grant("2026-03-05", "budgetHolder", "budgetHolder"),
]);
// Large: legal 2 days, budget 6 days over a weekend, then the minister 1 day.
const large = aHistory(2, aContent({ amount: "200000.00", change: { frameworkCode: undefined } }), [
  submit("2026-03-02"),
  grant("2026-03-04", "legalReviewer", "legal"),
  grant("2026-03-10", "budgetReviewer", "budget"),
  grant("2026-03-11", "minister", "minister"),
]);
// Small again, 5 working days; submitted after the period ends in some tests.
const later = aHistory(3, aContent({ amount: "50000.00" }), [
  submit("2026-04-01"),
  grant("2026-04-08", "budgetHolder", "budgetHolder"),
]);

const period = { from: parseIsoDate("2026-03-01"), to: parseIsoDate("2026-04-30") };

/** Everybody is asked for legal and minister; the budget is not asked at all. */
const stricter = aPolicy(
  aRule({
    steps: [
      aStep({ stepId: "legal", role: "legalReviewer", deadlineWorkingDays: 4, quorum: 2, of: 3 }),
      aStep({
        stepId: "minister",
        stage: 2,
        role: "minister",
        deadlineWorkingDays: 10,
        distinctFrom: ["legal"],
      }),
    ],
  }),
);

const simulated = (policy = stricter, within = period) => {
  const running = openSimulation(policy, within);
  for (const history of [small, large, later]) running.add(history);
  return running.result();
};

test("days off of the route's calendar, and days its clock stood still, do not count", () => {
  const durations = openDurations();
  const route = findRoute(samplePolicy, aContent({ amount: "1000.00" }));
  if (route === undefined) throw new Error("the sample policy covers everything");
  const calendar = { country: "LT", nonWorkingDays: [parseIsoDate("2026-03-11")] };
  const granted = [{ person: "p", effectiveOn: "2026-03-16", revision: 1 }];
  // Ten working days from the 2nd to the 16th, one of them a holiday, two of standstill.
  const steps = route.steps.map((step) => ({
    ...step,
    openedOn: "2026-03-02",
    granted,
    standstill: 2,
  }));
  durations.add({ ...route, calendar, steps }, () => false);
  expect(durations.result()).toEqual([
    { role: "budgetHolder", steps: 1, undated: 0, medianDays: 7 },
  ]);
});

test("the usual duration of a role is the median over the steps it decided", () => {
  expect(simulated().durations).toEqual([
    { role: "budgetHolder", steps: 2, undated: 0, medianDays: 4 },
    { role: "budgetReviewer", steps: 1, undated: 0, medianDays: 6 },
    { role: "legalReviewer", steps: 1, undated: 0, medianDays: 2 },
    { role: "minister", steps: 1, undated: 0, medianDays: 1 },
  ]);
});

test("decisions and working days are summed as computed by hand", () => {
  const { commitments, touched, uncovered, before, after } = simulated();
  expect({ commitments, touched, uncovered }).toEqual({ commitments: 3, touched: 3, uncovered: 0 });
  // Before: 1 + 3 + 1 decisions; deadlines 5 + (5 + 5) + 5; usual 4 + (6 + 1) + 4.
  expect(before).toEqual({ decisions: 5, deadlineDays: 20, usualDays: 15 });
  // After, each: 2 + 1 decisions; deadlines 4 + 10; usual 2 + 1.
  expect(after).toEqual({ decisions: 9, deadlineDays: 42, usualDays: 9 });
});

test("each framework and each fund has its own sums", () => {
  const { byFramework, byFund } = simulated();
  expect(byFramework.map(({ code, commitments, before }) => [code, commitments, before])).toEqual([
    ["", 1, { decisions: 3, deadlineDays: 10, usualDays: 7 }],
    ["DEMINING", 2, { decisions: 2, deadlineDays: 10, usualDays: 8 }],
  ]);
  expect(byFund.map(({ code, commitments }) => [code, commitments])).toEqual([["MOD-2026", 3]]);
});

test("the steps each commitment would have needed more or less are listed", () => {
  const [first, second] = simulated().listed;
  expect(first).toMatchObject({
    reference: "LT-2026-0001",
    submittedOn: "2026-03-02",
    frameworkCode: "DEMINING",
    fundCodes: ["MOD-2026"],
    difference: {
      added: [
        { stepId: "legal", role: "legalReviewer", quorum: 2 },
        { stepId: "minister", role: "minister", quorum: 1 },
      ],
      removed: [{ stepId: "budgetHolder", role: "budgetHolder", quorum: 1 }],
    },
    before: { decisions: 1, deadlineDays: 5, usualDays: 4 },
    after: { decisions: 3, deadlineDays: 14, usualDays: 3 },
  });
  expect(second?.difference).toMatchObject({
    added: [],
    removed: [{ stepId: "budget" }],
    changed: [{ stepId: "legal" }, { stepId: "minister" }],
  });
});

test("under the same policy nothing changes", () => {
  const { touched, before, after, listed } = simulated(samplePolicy);
  expect([touched, listed]).toEqual([0, []]);
  expect(after).toEqual(before);
});

test("only what was submitted in the period counts, its first and last day included", () => {
  const on = (from: string, to: string) =>
    simulated(stricter, { from: parseIsoDate(from), to: parseIsoDate(to) }).commitments;
  expect(on("2026-03-02", "2026-03-02")).toBe(2);
  expect(on("2026-03-03", "2026-03-31")).toBe(0);
  expect(on("2026-04-01", "2026-04-01")).toBe(1);
});

test("a commitment no rule covers is counted and listed, and is in no sum", () => {
  const [asBefore] = samplePolicy.rules;
  const onlyFramework = aPolicy(aRule({ ...asBefore, when: { frameworkCode: ["DEMINING"] } }));
  const { touched, uncovered, before, after, listed } = simulated(onlyFramework);
  expect({ touched, uncovered }).toEqual({ touched: 0, uncovered: 1 });
  expect(before).toEqual({ decisions: 2, deadlineDays: 10, usualDays: 8 });
  expect(after).toEqual(before);
  expect(listed.map(({ reference, difference }) => [reference, difference.isUncovered])).toEqual([
    ["LT-2026-0002", true],
  ]);
});

test("a commitment returned, revised and submitted again counts once, as it was submitted last", () => {
  const grown = aContent({ amount: "200000.00" });
  const twice = aHistory(4, aContent({ amount: "100000.00" }), [
    submit("2026-03-02"),
    [
      "2026-03-03",
      "approval.return",
      by("budgetHolder"),
      { stepId: "budgetHolder", reason: "More." },
    ],
    ["2026-03-04", "commitment.revise", "proposer", { content: grown, reason: "More." }],
    submit("2026-03-05"),
  ]);
  const running = openSimulation(samplePolicy, period);
  running.add(twice);
  const { commitments, touched, before } = running.result();
  expect({ commitments, touched }).toEqual({ commitments: 1, touched: 0 });
  expect(before.decisions).toBe(3);
});

/** A registrar wrote it down in November. */
const writtenDownLater = (entries: readonly EntryContent[]): readonly EntryContent[] =>
  entries.map((entry) => ({
    ...entry,
    recordedOn: parseIsoDate("2026-11-02"),
    effectiveReason: "Kept on paper until now.",
    actor: entry.actor.type === "person" ? { ...entry.actor, registrar: true } : entry.actor,
  }));

test("a past written down afterwards on one day has no durations, and counts by its deadlines", () => {
  const undated = aHistory(9, aContent({ amount: "100000.00" }), [
    submit("2026-03-02"),
    grant("2026-03-02", "budgetHolder", "budgetHolder"),
  ]);
  const running = openSimulation(stricter, period);
  running.add(writtenDownLater(undated));
  const { durations, before } = running.result();
  expect(durations).toEqual([{ role: "budgetHolder", steps: 0, undated: 1, medianDays: null }]);
  expect(before.usualDays).toBe(before.deadlineDays);
  expect(before.usualDays).toBeGreaterThan(0);
});

test("a past written down afterwards with its own days keeps them", () => {
  const running = openSimulation(stricter, period);
  running.add(writtenDownLater(small));
  expect(running.result().durations).toEqual([
    { role: "budgetHolder", steps: 1, undated: 0, medianDays: 3 },
  ]);
});
