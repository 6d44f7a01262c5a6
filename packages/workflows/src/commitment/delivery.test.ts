import { expect, test } from "vitest";
import {
  aProcured,
  certified,
  consignmentIdOf,
  countOf,
  ofLooseQuantity,
  play,
  received,
  refusedFor,
  sent,
} from "../testing/index.ts";
import {
  aSubmitted,
  awardOf,
  contractOf,
  evaluationOf,
  granted,
  openingOf,
} from "../testing/index.ts";
import { cellsOf } from "./cells.ts";
import { fundMoves, holdingsOf } from "./holdings.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";
import { tallyOf } from "./tally.ts";
import { tasksOf } from "./tasks.ts";

const stateOf = (snapshot: CommitmentSnapshot) => positionOf(snapshot).state;
const tally = (snapshot: CommitmentSnapshot) => tallyOf(snapshot.context, "L1");
const lose = (snapshot: CommitmentSnapshot, number: number) =>
  play(snapshot, "consignment.lose", "logisticsOfficer", {
    consignmentId: consignmentIdOf(number),
    reason: "Sunk.",
  });
const writeOff = (units: string) => ({ lineId: "L1", units, reason: "Sunk." });
const prepare = (number: number, units: string, lineId = "L1") => ({
  consignmentId: consignmentIdOf(number),
  destination: "Kyiv",
  lines: [{ lineId, units }],
});

test("everything accepted and certified: the money is spent and the commitment closes", () => {
  const arrived = received(sent(aProcured(), 1, "40"), 1, { accepted: "40" });
  expect(stateOf(arrived)).toBe("awaitingAcceptance");
  expect(holdingsOf(arrived).get("MOD-2026")?.obligated).toBe("184000");
  const accepted = certified(arrived, 1);
  expect(stateOf(accepted)).toBe("accepted");
  expect(fundMoves(arrived, accepted)).toEqual([
    { fundCode: "MOD-2026", reserved: "0", obligated: "-184000", spent: "184000" },
  ]);
  expect(stateOf(play(accepted, "commitment.close", "manager"))).toBe("closed");
});

test("spent money stays spent while an accepted commitment is suspended", () => {
  const accepted = certified(received(sent(aProcured(), 1, "40"), 1, { accepted: "40" }), 1);
  const suspended = play(accepted, "commitment.suspend", "manager", { reason: "Audit." });
  expect(holdingsOf(suspended).get("MOD-2026")).toEqual({
    reserved: "0",
    obligated: "0",
    spent: "184000",
  });
  expect(stateOf(play(suspended, "commitment.resume", "manager", { reason: "Done." }))).toBe(
    "accepted",
  );
});

test("a receipt without accepted units needs no certificate and keeps nothing from being spent", () => {
  const rejected = received(sent(aProcured(), 1, "40"), 1, { rejected: "40" });
  expect(stateOf(rejected)).toBe("inDelivery");
  const certificate = { consignmentId: consignmentIdOf(1), certificate: "A-1" };
  expect(refusedFor(rejected, "delivery.accept", "recipientRepresentative", certificate)).toEqual([
    "nothingToCertify",
  ]);
  const accepted = certified(received(sent(rejected, 2, "40"), 2, { accepted: "40" }), 2);
  const suspended = play(accepted, "commitment.suspend", "manager", { reason: "Audit." });
  expect(holdingsOf(suspended).get("MOD-2026")?.spent).toBe("184000");
});

test("rejected units come back and may be sent again, but no more than are open", () => {
  const now = received(sent(aProcured(), 1, "40"), 1, { accepted: "39", rejected: "1" });
  expect(stateOf(now)).toBe("partlyDelivered");
  expect(tally(now)).toMatchObject({ dispatched: "39", accepted: "39", rejected: "1" });
  expect(refusedFor(now, "consignment.prepare", "logisticsOfficer", prepare(2, "2"))).toEqual([
    "moreThanOpenQuantity",
  ]);
  expect(refusedFor(now, "consignment.prepare", "logisticsOfficer", prepare(2, "1"))).toEqual([]);
});

test("units lost on the way are replaced", () => {
  const lost = lose(sent(aProcured(), 1, "40"), 1);
  expect(tally(lost)).toMatchObject({ dispatched: "40", lost: "40" });
  const replaced = sent(lost, 2, "40");
  expect(tally(replaced)).toMatchObject({ dispatched: "40", lost: "0" });
  expect(stateOf(certified(received(replaced, 2, { accepted: "40" }), 2))).toBe("accepted");
});

test("units lost on the way are written off instead, by someone who did not send them", () => {
  const lost = lose(received(sent(sent(aProcured(), 1, "30"), 2, "10"), 1, { accepted: "30" }), 2);
  expect(tasksOf(lost).map(({ event }) => event)).toContain("delivery.writeOff");
  const asked = play(lost, "delivery.writeOff", "logisticsReviewer", writeOff("10"));
  expect(stateOf(asked)).toBe("partlyDelivered");
  const done = play(asked, "delivery.approveWriteOff", "budgetHolder", { lineId: "L1" });
  expect(stateOf(done)).toBe("awaitingAcceptance");
  expect(tally(done)).toMatchObject({ accepted: "30", lost: "0", writtenOff: "10" });
  expect(stateOf(certified(done, 1))).toBe("accepted");
});

test("what is missing at the receipt counts as lost", () => {
  const now = received(sent(aProcured(), 1, "40"), 1, { accepted: "38", missing: "2" });
  expect(tally(now)).toMatchObject({ accepted: "38", lost: "2" });
  const asked = play(now, "delivery.writeOff", "budgetHolder", writeOff("2"));
  expect(stateOf(play(asked, "delivery.approveWriteOff", "minister", { lineId: "L1" }))).toBe(
    "awaitingAcceptance",
  );
});

test("no more is written off than is lost and not about to be replaced", () => {
  const lost = lose(sent(aProcured(), 1, "40"), 1);
  expect(refusedFor(lost, "delivery.writeOff", "budgetHolder", writeOff("41"))).toEqual([
    "notLost",
  ]);
  const replacing = play(lost, "consignment.prepare", "logisticsOfficer", prepare(2, "39"));
  expect(refusedFor(replacing, "delivery.writeOff", "budgetHolder", writeOff("2"))).toEqual([
    "notLost",
  ]);
  expect(refusedFor(replacing, "delivery.writeOff", "budgetHolder", writeOff("1"))).toEqual([]);
  const all = play(lost, "consignment.prepare", "logisticsOfficer", prepare(2, "40"));
  expect(tasksOf(all).map(({ event }) => event)).not.toContain("delivery.writeOff");
  expect(refusedFor(aProcured(), "delivery.writeOff", "budgetHolder", writeOff("1"))).toContain(
    "notLost",
  );
});

test("a consignment lost before it left only frees what was prepared", () => {
  const prepared = play(aProcured(), "consignment.prepare", "logisticsOfficer", prepare(1, "40"));
  const lost = lose(prepared, 1);
  expect(tally(lost)).toMatchObject({ prepared: "0", dispatched: "0", lost: "0" });
  expect(stateOf(lost)).toBe("awaitingDispatch");
});

test("a receipt counts every unit of every line that was sent, each line once", () => {
  const now = sent(aProcured(), 1, "25");
  const refused = (payload: object) =>
    refusedFor(now, "consignment.receive", "recipientRepresentative", payload);
  expect(refused(countOf(1, { accepted: "24" }))).toEqual(["receiptDoesNotAddUp"]);
  expect(refused(countOf(1, { accepted: "26" }))).toEqual(["receiptDoesNotAddUp"]);
  const twice = countOf(1, { accepted: "25" });
  expect(refused({ ...twice, lines: [...twice.lines, ...twice.lines] })).toContain(
    "lineConsignedTwice",
  );
  expect(refused(countOf(2, { accepted: "25" }))).toContain("consignmentNotFound");
});

test("a consignment goes its own way: not received before dispatch, not certified before receipt", () => {
  const prepared = play(aProcured(), "consignment.prepare", "logisticsOfficer", prepare(1, "40"));
  expect(
    refusedFor(
      prepared,
      "consignment.receive",
      "recipientRepresentative",
      countOf(1, { accepted: "40" }),
    ),
  ).toEqual(["consignmentNotReady"]);
  expect(
    refusedFor(prepared, "consignment.prepare", "logisticsOfficer", prepare(1, "1")),
  ).toContain("consignmentAlreadyPrepared");
  expect(
    refusedFor(aProcured(), "consignment.prepare", "logisticsOfficer", prepare(1, "1", "L9")),
  ).toContain("moreThanOpenQuantity");
});

test("with goods accepted a commitment is not cancelled any more, before that it is", () => {
  const some = received(sent(aProcured(), 1, "1"), 1, { accepted: "1" });
  expect(refusedFor(some, "commitment.cancel", "minister", { reason: "No." })).toEqual([
    "goodsAlreadyAccepted",
  ]);
  const cancelled = play(sent(aProcured(), 1, "1"), "commitment.cancel", "minister", {
    reason: "No.",
  });
  expect(holdingsOf(cancelled).size).toBe(0);
  expect(cellsOf(cancelled)).toEqual([]);
});

const looseProcured = (): CommitmentSnapshot => {
  let now = granted(aSubmitted(ofLooseQuantity), "budgetHolder", "budgetHolder");
  now = play(now, "procurement.open", "procurementOfficer", openingOf);
  now = play(now, "procurement.evaluate", "procurementOfficer", evaluationOf);
  now = play(now, "procurement.award", "contractingAuthority", awardOf);
  return play(now, "procurement.sign", "procurementOfficer", contractOf);
};

test("a line of thousands is settled when a receipt says so, however much came", () => {
  const some = received(sent(looseProcured(), 1, "2500"), 1, { accepted: "2500" });
  expect(stateOf(some)).toBe("partlyDelivered");
  const last = sent(some, 2, "700");
  const count = countOf(2, { accepted: "700" });
  const settling = { ...count, lines: count.lines.map((line) => ({ ...line, settles: true })) };
  const settled = play(last, "consignment.receive", "recipientRepresentative", settling);
  expect(stateOf(settled)).toBe("awaitingAcceptance");
  expect(tally(settled).accepted).toBe("3200");
});
