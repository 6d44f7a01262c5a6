import { eur, policySchema, samplePolicy } from "@tiltas/domain";
import { expect, test } from "vitest";
import {
  anApproved,
  awardedAt,
  awardOf,
  by,
  contractOf,
  evaluationAt,
  granted,
  inRole,
  openingOf,
  personWith,
  play,
  procurementId,
  reasonsFor,
  refusedFor,
} from "../testing/index.ts";
import { holdingsOf } from "./holdings.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";
import { tasksOf } from "./tasks.ts";
import { timersOf } from "./timers.ts";

// Estimated at EUR 184 000.00; the sample policy tolerates five percent, EUR 193 200.00.
const approved = anApproved();
const tolerated = awardedAt(approved, "193200.00");
const beyond = awardedAt(approved, "193200.01");
const on = { stepId: "budgetHolder" };
const because = { ...on, reason: "Too dear." };

const stateOf = (snapshot: CommitmentSnapshot) => positionOf(snapshot).state;
const reservedIn = (snapshot: CommitmentSnapshot) =>
  Number(holdingsOf(snapshot).get("MOD-2026")?.reserved);
const differencesIn = ({ context }: CommitmentSnapshot) =>
  context.differences?.map(({ amount, state }) => `${amount} ${state}`);

test("within the policy's tolerance an award needs no approval and the reservation follows it", () => {
  expect(stateOf(tolerated)).toBe("sourcing");
  expect(reservedIn(tolerated)).toBe(193_200);
  expect(reservedIn(awardedAt(approved, "150000.00"))).toBe(150_000);
});

test("one cent beyond it only the difference is decided on, by the steps it alone asks for", () => {
  expect(positionOf(beyond)).toMatchObject({ stage: "approved", state: "awaitingDifference" });
  expect(differencesIn(beyond)).toEqual(["9200.01 open"]);
  expect(beyond.context.differences?.[0]?.route.steps).toMatchObject([
    { stepId: "budgetHolder", askedBy: [{ ruleId: "small", because: [{ actual: "9200.01" }] }] },
  ]);
  expect(tasksOf(beyond)).toMatchObject([
    { event: "approval.grant", target: "budgetHolder", role: "budgetHolder" },
  ]);
  expect(timersOf(beyond)).toMatchObject([{ stepId: "budgetHolder" }]);
});

test("nothing more is reserved, and nothing signed, before the difference is approved", () => {
  expect(reservedIn(beyond)).toBe(184_000);
  expect(refusedFor(beyond, "procurement.sign", "procurementOfficer", contractOf)).toEqual([
    "differenceOpen",
  ]);
  const settled = granted(beyond, "budgetHolder", "budgetHolder");
  expect(stateOf(settled)).toBe("sourcing");
  expect(differencesIn(settled)).toEqual(["9200.01 approved"]);
  expect(reservedIn(settled)).toBe(193_200.01);
  const signed = play(settled, "procurement.sign", "procurementOfficer", contractOf);
  expect(holdingsOf(signed).get("MOD-2026")).toMatchObject({ obligated: "193200.01" });
});

test("a declined difference undoes the award; the bids stand and may be awarded again", () => {
  const declined = play(beyond, "approval.decline", "budgetHolder", because);
  expect(stateOf(declined)).toBe("sourcing");
  expect(declined.context.procurements[procurementId]?.state).toBe("evaluated");
  expect(differencesIn(declined)).toEqual(["9200.01 declined"]);
  expect(reservedIn(declined)).toBe(184_000);
  const again = play(declined, "procurement.award", "contractingAuthority", awardOf);
  expect(differencesIn(again)).toEqual(["9200.01 declined", "9200.01 open"]);
});

test("abandoning the procurement withdraws the question", () => {
  const abandoned = play(beyond, "procurement.abandon", "procurementOfficer", {
    procurementId,
    reason: "Tender anew.",
  });
  expect(stateOf(abandoned)).toBe("awaitingProcurement");
  expect(differencesIn(abandoned)).toEqual(["9200.01 withdrawn"]);
});

test("an approval of the difference can be taken back until the next step acts", () => {
  const large = awardedAt(approved, "400000.00");
  const one = granted(granted(large, "legal", "legalReviewer"), "budget", "budgetReviewer");
  expect(stateOf(one)).toBe("awaitingDifference");
  const recalled = play(one, "approval.recall", "legalReviewer", {
    stepId: "legal",
    reason: "Wait.",
  });
  expect(refusedFor(recalled, "approval.grant", "minister", { stepId: "minister" })).toEqual([
    "earlierStepOpen",
  ]);
  expect(recalled.context.route?.steps.map((step) => step.granted.length)).toEqual([1, 1, 1]);
});

test("separation of duties holds: proposer, evaluator and awarder do not approve the difference", () => {
  for (const [role, id] of [
    ["proposer", "ownProposal"],
    ["procurementOfficer", "ownEvaluation"],
    ["contractingAuthority", "ownAward"],
  ] as const)
    expect(
      refusedFor(beyond, "approval.grant", inRole(personWith(role), "budgetHolder"), on),
    ).toEqual([id]);
  const lent = by("budgetHolder", 1, personWith("contractingAuthority"));
  expect(refusedFor(beyond, "approval.grant", lent, on)).toEqual(["ownAward"]);
});

test("a difference that no rule of the policy covers is not awarded", () => {
  const onlyLarge = policySchema.parse({
    ...samplePolicy,
    rules: samplePolicy.rules.filter(({ ruleId }) => ruleId === "large"),
  });
  const opened = play(approved, "procurement.open", "procurementOfficer", openingOf);
  const evaluated = play(
    opened,
    "procurement.evaluate",
    "procurementOfficer",
    evaluationAt("200000.00"),
  );
  expect(
    reasonsFor(evaluated, "procurement.award", "contractingAuthority", awardOf, onlyLarge),
  ).toMatchObject([{ id: "noRuleForDifference", who: { roles: ["administrator"] } }]);
});

test("no less is granted of a difference", () => {
  expect(
    refusedFor(beyond, "approval.grant", "budgetHolder", {
      ...on,
      granting: { amount: eur("9000.00") },
    }),
  ).toEqual(["grantingNotAllowed"]);
});

test("a suspended commitment returns to the open difference, a cancelled one holds nothing", () => {
  const suspended = play(beyond, "commitment.suspend", "manager", { reason: "Audit." });
  expect(timersOf(suspended)).toEqual([]);
  expect(stateOf(play(suspended, "commitment.resume", "manager", { reason: "On." }))).toBe(
    "awaitingDifference",
  );
  const cancelled = play(beyond, "commitment.cancel", "minister", { reason: "No." });
  expect(holdingsOf(cancelled).size).toBe(0);
});

test("whatever waits for an open difference says which one, how much, and who decides it", () => {
  const [reason] = reasonsFor(beyond, "procurement.sign", "procurementOfficer", contractOf);
  expect(reason).toMatchObject({
    id: "differenceOpen",
    facts: { procurement: "1", amount: "9200.01" },
    remedy: "decideTheDifference",
    who: { roles: ["budgetHolder"] },
  });
  expect(reason?.who.people.length).toBeGreaterThan(0);
});
