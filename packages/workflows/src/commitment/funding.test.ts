import { eur } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { aSubmitted, granted, openingOf, play, refusedFor, withGap } from "../testing/index.ts";
import { cellsOf } from "./cells.ts";
import { holdingsOf } from "./holdings.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

const conditional = (content = withGap): CommitmentSnapshot =>
  granted(aSubmitted(content), "budgetHolder", "budgetHolder");

const pledge = (change: object = {}) => ({
  shareId: "S2",
  newShareId: "S3",
  donor: "EE",
  amount: eur("40000.00"),
  ...change,
});

const stateOf = (snapshot: CommitmentSnapshot) => positionOf(snapshot).state;
const sharesOf = (snapshot: CommitmentSnapshot) =>
  snapshot.context.content.shares.map(
    ({ shareId, state, amount }) => `${shareId} ${state} ${amount.amount}`,
  );

test("approval on condition waits for the missing share, and reserves only what is firm", () => {
  const now = conditional();
  expect(positionOf(now)).toMatchObject({ stage: "approved", state: "awaitingFunding" });
  expect(refusedFor(now, "procurement.open", "procurementOfficer", openingOf)).toEqual([
    "notInThisState",
  ]);
  expect(holdingsOf(now).get("MOD-2026")).toEqual({
    reserved: "60000",
    obligated: "0",
    spent: "0",
  });
});

test("a pledged and confirmed share closes the gap", () => {
  const pledged = play(conditional(), "share.pledge", "coDonor", pledge());
  expect(stateOf(pledged)).toBe("awaitingFunding");
  const confirmed = play(pledged, "share.confirm", "coDonor", { shareId: "S3" });
  expect(stateOf(confirmed)).toBe("awaitingProcurement");
  expect(sharesOf(confirmed)).toEqual(["S1 firm 60000.00", "S3 firm 40000.00"]);
  expect(confirmed.context.revision).toBe(3);
});

test("a pledge of a part leaves the rest sought, and every part must be settled", () => {
  const part = play(conditional(), "share.pledge", "coDonor", pledge({ amount: eur("15000.00") }));
  expect(sharesOf(part)).toEqual(["S1 firm 60000.00", "S2 sought 25000.00", "S3 sought 15000.00"]);
  const confirmed = play(part, "share.confirm", "budgetReviewer", { shareId: "S3" });
  expect(stateOf(confirmed)).toBe("awaitingFunding");
  const waived = play(confirmed, "share.waive", "minister", { shareId: "S2", reason: "Smaller." });
  expect(stateOf(waived)).toBe("awaitingProcurement");
  expect(cellsOf(waived).map(({ donor, amount, count }) => [donor, amount, count])).toEqual([
    ["LT", "60000.00", 1],
    ["EE", "15000.00", 0],
  ]);
});

test("a share can be pledged while approvers still decide", () => {
  const pledged = play(aSubmitted(withGap), "share.pledge", "proposer", pledge());
  expect(stateOf(pledged)).toBe("underReview");
});

test.for([
  ["more than is sought", { amount: eur("40000.01") }, "pledgeDoesNotFit"],
  ["nothing", { amount: eur("0.00") }, "pledgeDoesNotFit"],
  ["under a key that is taken", { newShareId: "S1" }, "pledgeDoesNotFit"],
  ["for ourselves without naming the fund", { donor: "LT" }, "fundNotNamed"],
  ["a firm share", { shareId: "S1" }, "shareNotSought"],
] as const)("a pledge of %s is refused", ([, change, id]) => {
  expect(refusedFor(conditional(), "share.pledge", "coDonor", pledge(change))).toContain(id);
});

test("a share without donor cannot become firm, a named one is not pledged again", () => {
  expect(refusedFor(conditional(), "share.confirm", "coDonor", { shareId: "S2" })).toEqual([
    "shareWithoutDonor",
  ]);
  const pledged = play(conditional(), "share.pledge", "coDonor", pledge());
  expect(
    refusedFor(pledged, "share.pledge", "coDonor", pledge({ shareId: "S3", newShareId: "S4" })),
  ).toEqual(["shareAlreadyPledged"]);
});

test("our own sought share names its fund before anyone decides", () => {
  const shares = withGap.shares.map((share) =>
    share.shareId === "S2" ? { ...share, donor: "LT" } : share,
  );
  expect(() => aSubmitted({ ...withGap, shares })).toThrow("fundNotNamed");
});

test("with the gap closed the recalled approval leads back, and the new one straight to procurement", () => {
  const closed = play(conditional(), "share.waive", "minister", {
    shareId: "S2",
    reason: "Smaller.",
  });
  const recalled = play(closed, "approval.recall", "budgetHolder", {
    stepId: "budgetHolder",
    reason: "Wait.",
  });
  expect(stateOf(recalled)).toBe("underReview");
  expect(holdingsOf(recalled).size).toBe(0);
  expect(stateOf(granted(recalled, "budgetHolder", "budgetHolder"))).toBe("awaitingProcurement");
});

test("an amount in another currency is held in euro", () => {
  const exchange = { eur: "92350.00", rate: "0.9235", rateDate: "2024-04-10", rateSource: "ECB" };
  const amount = { amount: "100000.00", currency: "USD", exchange };
  const content = aContent();
  const lines = content.lines.map((line) => ({ ...line, totalValue: amount }));
  const shares = content.shares.map((share) => ({ ...share, amount }));
  const now = granted(
    aSubmitted(aContent({ change: { lines, shares } })),
    "budgetHolder",
    "budgetHolder",
  );
  expect(holdingsOf(now).get("MOD-2026")?.reserved).toBe("92350");
  expect(cellsOf(now)[0]?.amount).toBe("92350.00");
});
