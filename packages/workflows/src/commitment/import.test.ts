import { type CommitmentContent, type Outcome, parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import {
  aDraft,
  anEvent,
  castDirectory,
  ofLooseQuantity,
  play,
  refusedFor,
  someCommitmentId,
  someReference,
} from "../testing/index.ts";
import { cellsOf } from "./cells.ts";
import { begin } from "./decide.ts";
import { holdingsOf } from "./holdings.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

const source = {
  name: "Ukraine Support Tracker",
  retrieved: "2024-03",
  packageId: "LTM4",
  rows: [12, 13],
  announced: "2022-05-28",
  links: ["https://demo.example/source"],
};

type Arrival = {
  readonly arrivesAs: string;
  readonly delivered?: readonly { lineId: string; units: string }[];
};

const payloadOf = ({ arrivesAs, delivered = [] }: Arrival, content: CommitmentContent) => ({
  content,
  source,
  arrivesAs,
  delivered,
  approvedOn: "2022-05-28",
});

const imported = (arrival: Arrival, content = aContent()): Outcome<CommitmentSnapshot> => {
  const event = anEvent(
    "commitment.import",
    { type: "system", job: "import" },
    payloadOf(arrival, content),
  );
  if (event.type !== "commitment.import") throw new TypeError("not an import");
  return begin({ commitmentId: someCommitmentId, reference: someReference, event }, castDirectory);
};

const arrived = (arrival: Arrival, content?: CommitmentContent): CommitmentSnapshot => {
  const outcome = imported(arrival, content);
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
  return outcome.value;
};

const refusedAs = (arrival: Arrival, content?: CommitmentContent): readonly string[] => {
  const outcome = imported(arrival, content);
  return outcome.ok ? [] : outcome.reasons.map(({ id }) => id);
};

const units = (count: string, lineId = "L1") => [{ lineId, units: count }];

test.for([
  ["approved", [], "approved", "awaitingProcurement"],
  ["partlyDelivered", units("12"), "procured", "partlyDelivered"],
  ["delivered", units("40"), "delivered", "accepted"],
] as const)("a package that is %s arrives there", ([arrivesAs, delivered, stage, state]) => {
  const now = arrived({ arrivesAs, delivered });
  expect(positionOf(now)).toEqual({ stage, state, revision: 1 });
  expect(now.context).toMatchObject({
    origin: "kiel",
    importedFrom: source,
    approvedOn: "2022-05-28",
  });
  expect(now.context.acts.proposed).toEqual([]);
});

test("imported money counts in its own year of approval and is held on no fund of ours", () => {
  const now = arrived({ arrivesAs: "delivered" });
  expect(cellsOf(now)).toMatchObject([
    { origin: "kiel", committedYear: 2022, amount: "184000.00", count: 1 },
  ]);
  expect(holdingsOf(now).size).toBe(0);
  expect(now.context.approvedOn).toBe(parseIsoDate("2022-05-28"));
});

test.for([
  ["more delivered than there is", { arrivesAs: "partlyDelivered", delivered: units("41") }],
  [
    "everything delivered, yet called partly",
    { arrivesAs: "partlyDelivered", delivered: units("40") },
  ],
  ["something delivered, yet called announced", { arrivesAs: "approved", delivered: units("1") }],
  ["a line nobody knows", { arrivesAs: "delivered", delivered: units("1", "L9") }],
  ["a line twice", { arrivesAs: "partlyDelivered", delivered: [...units("1"), ...units("2")] }],
] as const)("a source that says %s is refused", ([, arrival]) => {
  expect(refusedAs(arrival)).toEqual(["importDoesNotAddUp"]);
});

test("a quantity in thousands arrives with whatever its source calls delivered", () => {
  expect(
    refusedAs({ arrivesAs: "partlyDelivered", delivered: units("9000") }, ofLooseQuantity),
  ).toEqual([]);
});

test("what came partly can be completed here", () => {
  const consignmentId = "0192c000-0000-7000-8000-000000000001";
  let now = arrived({ arrivesAs: "partlyDelivered", delivered: units("39") });
  now = play(now, "consignment.prepare", "logisticsOfficer", {
    consignmentId,
    destination: "Kyiv",
    lines: units("1"),
  });
  now = play(now, "consignment.dispatch", "logisticsOfficer", {
    consignmentId,
    carrier: "Road",
    waybill: "W",
  });
  now = play(now, "consignment.receive", "recipientRepresentative", {
    consignmentId,
    lines: [{ lineId: "L1", accepted: "1", rejected: "0", missing: "0" }],
  });
  expect(positionOf(now).state).toBe("awaitingAcceptance");
});

test("an import never moves a commitment that people here decide on", () => {
  const payload = payloadOf({ arrivesAs: "approved" }, aContent());
  const job = { type: "system", job: "import" } as const;
  expect(refusedFor(aDraft(), "commitment.import", job, payload)).toEqual(["alreadyBegun"]);
  expect(refusedFor(aDraft(), "commitment.import", "administrator", payload)).toContain(
    "notYourRole",
  );
});
