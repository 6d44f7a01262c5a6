import { expect, test } from "vitest";
import {
  anApprovedSmall,
  anEvaluated,
  awardOf,
  consignmentIdOf,
  contractOf,
  ofControlled,
  play,
  refusedFor,
} from "../testing/index.ts";
import type { CommitmentSnapshot } from "./snapshot.ts";
import { unitPlaces } from "./unit-places.ts";

const awarded = play(
  anEvaluated(anApprovedSmall(ofControlled("3"))),
  "procurement.award",
  "contractingAuthority",
  awardOf,
);
const procured = play(awarded, "procurement.sign", "procurementOfficer", contractOf);

const consignment = (number: number, units: string, serialNumbers?: readonly string[]) => ({
  consignmentId: consignmentIdOf(number),
  destination: "Kyiv",
  lines: [{ lineId: "L1", units, ...(serialNumbers === undefined ? {} : { serialNumbers }) }],
});
const refusedToPrepare = (snapshot: CommitmentSnapshot, payload: object) =>
  refusedFor(snapshot, "consignment.prepare", "logisticsOfficer", payload);
const sentWith = (snapshot: CommitmentSnapshot, number: number, numbers: readonly string[]) => {
  const lines = consignment(number, String(numbers.length), numbers);
  const prepared = play(snapshot, "consignment.prepare", "logisticsOfficer", lines);
  return play(prepared, "consignment.dispatch", "logisticsOfficer", {
    consignmentId: consignmentIdOf(number),
    carrier: "Road",
    waybill: "W",
  });
};
const count = (
  number: number,
  accepted: readonly string[],
  rejected: readonly string[],
  missing = "0",
) => ({
  consignmentId: consignmentIdOf(number),
  lines: [
    {
      lineId: "L1",
      accepted: String(accepted.length),
      rejected: String(rejected.length),
      missing,
      rejectionReason: "Wet.",
      acceptedSerialNumbers: accepted,
      rejectedSerialNumbers: rejected,
    },
  ],
});
const receive = (snapshot: CommitmentSnapshot, payload: object) =>
  play(snapshot, "consignment.receive", "recipientRepresentative", payload);
const refusedToReceive = (snapshot: CommitmentSnapshot, payload: object) =>
  refusedFor(snapshot, "consignment.receive", "recipientRepresentative", payload);

test("a controlled item is sent with as many different numbers as units", () => {
  expect(refusedToPrepare(procured, consignment(1, "2"))).toEqual(["serialNumbersMissing"]);
  expect(refusedToPrepare(procured, consignment(1, "2", ["A"]))).toEqual(["serialNumbersMissing"]);
  expect(refusedToPrepare(procured, consignment(1, "2", ["A", "A"]))).toEqual([
    "serialNumbersMissing",
    "serialNumberTaken",
  ]);
  expect(refusedToPrepare(procured, consignment(1, "2", ["A", "B"]))).toEqual([]);
  expect(refusedToPrepare(procured, consignment(1, "1.5", ["A", "B"]))).toEqual([
    "serialNumbersMissing",
  ]);
});

test("a number is in one place: neither in two consignments nor sent again once accepted", () => {
  const sent = sentWith(procured, 1, ["A", "B"]);
  expect(refusedToPrepare(sent, consignment(2, "1", ["B"]))).toEqual(["serialNumberTaken"]);
  const received = receive(sent, count(1, ["A"], ["B"]));
  expect(refusedToPrepare(received, consignment(2, "1", ["A"]))).toEqual(["serialNumberTaken"]);
  expect(refusedToPrepare(received, consignment(2, "1", ["C"]))).toEqual([]);
});

test("a unit rejected, missing or lost may be sent again under its own number", () => {
  const received = receive(sentWith(procured, 1, ["A", "B", "C"]), count(1, ["A"], ["B"], "1"));
  expect(refusedToPrepare(received, consignment(2, "2", ["B", "C"]))).toEqual([]);
  const lost = play(sentWith(procured, 1, ["A"]), "consignment.lose", "logisticsOfficer", {
    consignmentId: consignmentIdOf(1),
    reason: "Sunk.",
  });
  expect(refusedToPrepare(lost, consignment(2, "1", ["A"]))).toEqual([]);
});

test("the receipt names the numbers accepted and rejected; the rest are missing", () => {
  const sent = sentWith(procured, 1, ["A", "B", "C"]);
  const refused = (payload: object) => refusedToReceive(sent, payload);
  expect(refused(count(1, ["A"], ["B"], "1"))).toEqual([]);
  expect(refused(count(1, ["A", "B"], ["B"]))).toEqual(["serialNumbersDoNotAddUp"]);
  expect(refused(count(1, ["A", "B"], ["Z"]))).toEqual(["serialNumbersDoNotAddUp"]);
  const [line] = count(1, ["A", "B"], []).lines;
  const unnamed = { ...line, accepted: "3", acceptedSerialNumbers: ["A", "B"] };
  expect(refused({ consignmentId: consignmentIdOf(1), lines: [unnamed] })).toEqual([
    "serialNumbersDoNotAddUp",
  ]);
});

const whereIs = ({ context }: CommitmentSnapshot) =>
  Object.fromEntries(
    unitPlaces(context).map(({ serialNumber, place, consignment: number }) => [
      serialNumber,
      `${place} ${number}`,
    ]),
  );

test("a unit is where its latest consignment left it", () => {
  const sent = sentWith(procured, 1, ["A", "B", "C"]);
  expect(whereIs(sent)).toEqual({ A: "dispatched 1", B: "dispatched 1", C: "dispatched 1" });
  const received = receive(sent, count(1, ["A"], ["B"], "1"));
  expect(whereIs(received)).toEqual({ A: "accepted 1", B: "rejected 1", C: "missing 1" });
  expect(whereIs(sentWith(received, 2, ["B"]))).toEqual({
    A: "accepted 1",
    B: "dispatched 2",
    C: "missing 1",
  });
});

test("every unit sent has one place, and as many are accepted as were counted", () => {
  const received = receive(sentWith(procured, 1, ["A", "B", "C"]), count(1, ["A", "C"], ["B"]));
  const places = unitPlaces(received.context);
  expect(new Set(places.map(({ serialNumber }) => serialNumber)).size).toBe(places.length);
  expect(places.filter(({ place }) => place === "accepted")).toHaveLength(
    Number(received.context.tallies["L1"]?.accepted),
  );
});
