import { expect, test } from "vitest";
import {
  aProcured,
  by,
  consignmentIdOf,
  inRole,
  ofLooseQuantity,
  personWith,
  play,
  received,
  refusedFor,
  sent,
  anApprovedSmall,
  contracted,
  openingOf,
  procurementId,
} from "../testing/index.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";
import { tallyOf } from "./tally.ts";
import { tasksOf } from "./tasks.ts";

const L1 = { lineId: "L1" };
const ask = (units: string) => ({ ...L1, units, reason: "Sunk." });
const stateOf = (snapshot: CommitmentSnapshot) => positionOf(snapshot).state;
const tasksIn = (snapshot: CommitmentSnapshot) => tasksOf(snapshot).map(({ event }) => event);

const lost = received(sent(aProcured(), 1, "40"), 1, { accepted: "38", missing: "2" });
const asked = play(lost, "delivery.writeOff", "budgetHolder", ask("2"));
const prepare = (units: string) => ({
  consignmentId: consignmentIdOf(2),
  destination: "Kyiv",
  lines: [{ lineId: "L1", units }],
});

test("asking for a write-off moves no unit; another person's approval does", () => {
  expect(tallyOf(asked.context, "L1")).toEqual(tallyOf(lost.context, "L1"));
  expect(tasksIn(asked)).toContain("delivery.approveWriteOff");
  expect(tasksIn(asked)).not.toContain("delivery.writeOff");
  const done = play(asked, "delivery.approveWriteOff", "minister", L1);
  expect(tallyOf(done.context, "L1")).toMatchObject({ lost: "0", writtenOff: "2" });
  expect(stateOf(done)).toBe("awaitingAcceptance");
});

test("who asked does not decide, nor who dispatched, through delegation neither", () => {
  const refused = (who: Parameters<typeof refusedFor>[2]) =>
    refusedFor(asked, "delivery.approveWriteOff", who, L1);
  expect(refused("budgetHolder")).toEqual(["ownWriteOff"]);
  expect(refused(by("budgetHolder", 2))).toEqual([]);
  expect(refused(by("minister", 1, personWith("budgetHolder")))).toEqual(["ownWriteOff"]);
  expect(refused(inRole(personWith("logisticsOfficer"), "minister"))).toEqual(["ownDispatch"]);
  expect(refused("manager")).toEqual(["notYourRole"]);
  expect(
    refusedFor(asked, "delivery.declineWriteOff", "budgetHolder", { ...L1, reason: "No." }),
  ).toEqual(["ownWriteOff"]);
});

test("a line's units are asked for once at a time, and not sent meanwhile", () => {
  expect(refusedFor(asked, "delivery.writeOff", by("budgetHolder", 2), ask("1"))[0]).toBe(
    "writeOffAlreadyAsked",
  );
  expect(refusedFor(asked, "consignment.prepare", "logisticsOfficer", prepare("1"))).toEqual([
    "unitsAskedToWriteOff",
  ]);
  const one = play(lost, "delivery.writeOff", "budgetHolder", ask("1"));
  expect(refusedFor(one, "consignment.prepare", "logisticsOfficer", prepare("1"))).toEqual([]);
  expect(refusedFor(one, "consignment.prepare", "logisticsOfficer", prepare("2"))).toEqual([
    "unitsAskedToWriteOff",
  ]);
});

test("what is declined stays lost: it is sent again, or asked for once more", () => {
  const declined = play(asked, "delivery.declineWriteOff", "minister", {
    ...L1,
    reason: "Search.",
  });
  expect(tallyOf(declined.context, "L1").lost).toBe("2");
  expect(refusedFor(declined, "consignment.prepare", "logisticsOfficer", prepare("2"))).toEqual([]);
  expect(refusedFor(declined, "delivery.writeOff", "budgetHolder", ask("2"))).toEqual([]);
  expect(declined.context.writeOffs?.map(({ state }) => state)).toEqual(["declined"]);
});

test("nothing is decided that nobody asked for", () => {
  expect(refusedFor(lost, "delivery.approveWriteOff", "minister", L1)[0]).toBe("writeOffNotAsked");
  const declining = { ...L1, reason: "No." };
  expect(refusedFor(lost, "delivery.declineWriteOff", "minister", declining)[0]).toBe(
    "writeOffNotAsked",
  );
});

test("goods of unknown quantity are not delivered while a write-off is asked for", () => {
  const opened = play(
    anApprovedSmall(ofLooseQuantity),
    "procurement.open",
    "procurementOfficer",
    openingOf,
  );
  const some = received(sent(contracted(opened, procurementId, "1.00"), 1, "20"), 1, {
    accepted: "19",
    missing: "1",
  });
  const waiting = play(some, "delivery.writeOff", "budgetHolder", ask("1"));
  const last = sent(waiting, 2, "5");
  const all = play(last, "consignment.receive", "recipientRepresentative", {
    consignmentId: consignmentIdOf(2),
    lines: [{ lineId: "L1", accepted: "5", rejected: "0", missing: "0", settles: true }],
  });
  expect(stateOf(all)).toBe("partlyDelivered");
  expect(stateOf(play(all, "delivery.declineWriteOff", "minister", { ...L1, reason: "No." }))).toBe(
    "awaitingAcceptance",
  );
});
