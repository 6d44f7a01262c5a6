import { eur } from "@tiltas/domain";
import { expect, test } from "vitest";
import { shortestWay } from "../explain/shortest-way.ts";
import {
  anApprovedSmall,
  anEvaluated,
  awardOf,
  castDirectory,
  certified,
  contractOf,
  inRole,
  ofReimbursed,
  personWith,
  play,
  received,
  refusedFor,
  sent,
} from "../testing/index.ts";
import { holdingsOf } from "./holdings.ts";
import { positionOf } from "./snapshot.ts";
import { tasksOf } from "./tasks.ts";

const awarded = play(
  anEvaluated(anApprovedSmall(ofReimbursed)),
  "procurement.award",
  "contractingAuthority",
  awardOf,
);
const procured = play(awarded, "procurement.sign", "procurementOfficer", contractOf);
const delivered = certified(received(sent(procured, 1, "1"), 1, { accepted: "1" }), 1);

const S1 = { shareId: "S1" };
const claim = { ...S1, amount: eur("50000.00") };
const settlement = { ...S1, amount: eur("45000.00"), on: "2026-11-02" };
const submitted = play(delivered, "claim.submit", "budgetReviewer", claim);
const close = (snapshot: typeof delivered) => refusedFor(snapshot, "commitment.close", "manager");
const tasksIn = (snapshot: typeof delivered) => [
  ...new Set(tasksOf(snapshot).map(({ event }) => event)),
];

test("a commitment a fund outside pays back closes only after its claim is settled", () => {
  expect(close(delivered)).toEqual(["claimOpen"]);
  expect(tasksIn(delivered)).toEqual(["claim.submit"]);
  expect(close(submitted)).toEqual(["claimOpen"]);
  expect(tasksIn(submitted)).toEqual(["claim.settle"]);
  const settled = play(submitted, "claim.settle", "budgetHolder", settlement);
  expect(settled.context.claims).toEqual([
    {
      shareId: "S1",
      state: "settled",
      claimed: eur("50000.00"),
      submittedOn: "2026-11-02",
      received: eur("45000.00"),
      receivedOn: "2026-11-02",
    },
  ]);
  expect(positionOf(play(settled, "commitment.close", "manager")).state).toBe("closed");
  expect(holdingsOf(settled)).toEqual(holdingsOf(delivered));
});

test("or after it is waived with a reason, by somebody who did not propose", () => {
  const waiver = { ...S1, reason: "Below the fund's threshold." };
  const waived = play(delivered, "claim.waive", "minister", waiver);
  expect(close(waived)).toEqual([]);
  const proposer = inRole(personWith("proposer"), "minister");
  expect(refusedFor(delivered, "claim.waive", proposer, waiver)).toEqual(["ownProposal"]);
  expect(refusedFor(waived, "claim.waive", "minister", waiver)).toEqual(["claimAlreadyEnded"]);
  expect(refusedFor(waived, "claim.submit", "budgetReviewer", claim)).toEqual([
    "claimAlreadySubmitted",
  ]);
});

test("nothing is claimed before delivery, twice, by others, or of a share nobody pays back", () => {
  expect(refusedFor(procured, "claim.submit", "budgetReviewer", claim)).toEqual(["notInThisState"]);
  expect(refusedFor(submitted, "claim.submit", "budgetReviewer", claim)).toEqual([
    "claimAlreadySubmitted",
  ]);
  expect(refusedFor(delivered, "claim.submit", "manager", claim)).toEqual(["notYourRole"]);
  const ofNoShare = { ...claim, shareId: "S9" };
  expect(refusedFor(delivered, "claim.submit", "budgetReviewer", ofNoShare)).toContain(
    "shareNotReimbursable",
  );
});

test("a claim is more than nothing, no more than the share, in the currency agreed", () => {
  const refused = (amount: object) =>
    refusedFor(delivered, "claim.submit", "budgetReviewer", { ...S1, amount });
  for (const amount of [eur("0.00"), eur("100000.01"), { amount: "10.00", currency: "USD" }])
    expect(refused(amount)).toEqual(["claimDoesNotFit"]);
  expect(refused(eur("100000.00"))).toEqual([]);
});

test("no more comes than was claimed, and not tomorrow", () => {
  const refused = (more: object) =>
    refusedFor(submitted, "claim.settle", "budgetReviewer", { ...settlement, ...more });
  expect(refused({ amount: eur("50000.01") })).toEqual(["settlementDoesNotFit"]);
  expect(refused({ on: "2026-11-03" })).toEqual(["settledInFuture"]);
  expect(refusedFor(delivered, "claim.settle", "budgetReviewer", settlement)).toEqual([
    "claimNotSubmitted",
    "settlementDoesNotFit",
  ]);
});

test("the shortest way names the claim before the close", () => {
  const way = shortestWay(delivered, undefined, castDirectory);
  expect(way.map(({ event }) => event)).toEqual([
    "claim.submit",
    "claim.settle",
    "commitment.close",
  ]);
});
