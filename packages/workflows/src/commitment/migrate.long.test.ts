import type { StreamEvent } from "@tiltas/domain";
import { expect, test } from "vitest";
import {
  anEntry,
  anEvent,
  aProposal,
  attemptsByCast,
  castDirectory,
  explore,
  jobFor,
  ofTwoLines,
  placeKey,
  theFirstLaw,
  withGap,
} from "../testing/index.ts";
import { commitmentChart } from "../explain/chart.ts";
import { ruleBook1 } from "../version-1/rule-book-1.ts";
import { decide } from "./decide.ts";
import { type CommitmentSnapshot, machineVersionOf } from "./laws.ts";
import { migrateSnapshot } from "./migrate.ts";
import { replaySteps } from "./replay.ts";
import { positionOf, restoreSnapshot, toEnvelope } from "./snapshot.ts";

const machines = jobFor({ type: "commitment.migrate", payload: {} });
const migration = (toVersion = 2): StreamEvent =>
  anEvent("commitment.migrate", machines, { toVersion });

const places = [withGap, ofTwoLines].flatMap((content): readonly CommitmentSnapshot[] => {
  const life = explore({
    starts: [theFirstLaw.begin(aProposal(content))],
    keyOf: placeKey,
    attempts: (snapshot) => attemptsByCast(snapshot, { mostOnTheWay: 1 }),
    step: theFirstLaw.step,
    most: 5000,
  });
  return [...life.places.values()].map(({ snapshot }) => snapshot);
});
const live = places.filter(({ status }) => status === "active");

const resumed = (snapshot: CommitmentSnapshot): CommitmentSnapshot => {
  if (positionOf(snapshot).state !== "suspended") return snapshot;
  const outcome = decide(
    snapshot,
    anEvent("commitment.resume", "manager", { reason: "On." }),
    castDirectory,
  );
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
  return outcome.value;
};

/** The state of version 2 that stands for one of version 1, read off what was signed. */
const expectedState = (before: CommitmentSnapshot): string => {
  const { state } = positionOf(before);
  const isSigned = Object.values(before.context.procurements).some(
    (part) => part.state === "contracted",
  );
  return state === "sourcing" && isSigned ? "partlyContracted" : state;
};

test(
  "every live place of version 1 lands in version 2, suspended ones with the place they return to",
  { timeout: 60_000 },
  () => {
    const met = new Set<string>();
    for (const before of live) {
      const outcome = migrateSnapshot(before);
      if (!outcome.ok) throw new Error(outcome.reasons[0].id);
      const after = outcome.value;
      met.add(positionOf(after).state);
      expect(machineVersionOf(after)).toBe(2);
      expect(after.context).toEqual(before.context);
      expect(positionOf(after).state).toBe(expectedState(before));
      expect(positionOf(resumed(after)).state).toBe(expectedState(resumed(before)));
      const stored: unknown = JSON.parse(JSON.stringify(toEnvelope(after)));
      expect(toEnvelope(restoreSnapshot(stored))).toEqual(toEnvelope(after));
    }
    expect(live.length).toBeGreaterThan(300);
    expect(met.size).toBe(13);
    expect([...met]).toContain("partlyContracted");
  },
);

test("an ended commitment stays what it was, and nothing is newer than the newest", () => {
  for (const snapshot of places.filter(({ status }) => status !== "active"))
    expect(migrateSnapshot(snapshot)).toMatchObject({ reasons: [{ id: "commitmentEnded" }] });
  const [first] = live;
  const once = first && migrateSnapshot(first);
  expect(once?.ok === true && migrateSnapshot(once.value)).toMatchObject({
    reasons: [{ id: "machineIsNewest" }],
  });
});

const refusedBy = (event: StreamEvent): readonly string[] => {
  const [snapshot] = live;
  const outcome = snapshot && decide(snapshot, event, castDirectory);
  return outcome === undefined || outcome.ok ? [] : outcome.reasons.map(({ id }) => id);
};

test("only the machines job migrates, and only to the very next version", () => {
  expect(refusedBy(migration())).toEqual([]);
  expect(refusedBy(migration(3))).toEqual(["machineVersionNotNext"]);
  const person = anEvent("commitment.migrate", "administrator", { toVersion: 2 });
  expect(refusedBy(person)).toEqual(["notYourRole"]);
  const timer = anEvent(
    "commitment.migrate",
    { type: "system", job: "deadlines" },
    { toVersion: 2 },
  );
  expect(refusedBy(timer)).toEqual(["notYourRole"]);
});

test("a stream replays under both laws: the old entries under the old one, those after the migration under the new", () => {
  const proposal = aProposal(ofTwoLines).event;
  const begun = theFirstLaw.begin(aProposal(ofTwoLines));
  const moved = decide(begun, migration(), castDirectory);
  if (!moved.ok) throw new Error(moved.reasons[0].id);
  const entries = [
    anEntry({ version: 1, event: proposal, before: undefined, after: begun }),
    anEntry({ version: 2, event: migration(), before: begun, after: moved.value }),
  ];
  expect(entries.map(({ machine }) => machine?.version)).toEqual([1, 2]);
  expect(replaySteps(entries).map(toEnvelope)).toEqual([begun, moved.value].map(toEnvelope));
  const [first, second] = entries;
  if (first === undefined || second === undefined) throw new RangeError("two entries");
  const pretending = { ...second, machine: { id: "commitment", version: 1 } };
  expect(() => replaySteps([first, pretending])).toThrow("machineVersionDiffers");
  const tooNew = { ...first, machine: { id: "commitment", version: 2 } };
  expect(() => replaySteps([tooNew, second])).toThrow("machineVersionNotNext");
});

test("version 1 is frozen: its chart, and the rules of each of its events in their order", () => {
  expect(commitmentChart(1).edges.map(({ from, to, event }) => `${from} → ${to}: ${event}`))
    .toMatchInlineSnapshot(`
    [
      "live → suspended: commitment.suspend",
      "proposed → withdrawn: commitment.withdraw",
      "draft → underReview: commitment.submit",
      "draft → awaitingProcurement: commitment.import",
      "draft → partlyDelivered: commitment.import",
      "draft → accepted: commitment.import",
      "underReview → awaitingFunding: approval.grant",
      "underReview → awaitingProcurement: approval.grant",
      "underReview → rejected: approval.decline",
      "underReview → returned: approval.return",
      "returned → underReview: commitment.submit",
      "approved → cancelled: commitment.cancel",
      "awaitingFunding → underReview: approval.recall",
      "awaitingFunding → awaitingProcurement: share.confirm",
      "awaitingFunding → awaitingProcurement: share.waive",
      "awaitingProcurement → underReview: approval.recall",
      "awaitingProcurement → sourcing: procurement.open",
      "sourcing → awaitingDispatch: procurement.sign",
      "sourcing → awaitingProcurement: procurement.abandon",
      "procured → cancelled: commitment.cancel",
      "procured → accepted: consignment.receive",
      "procured → awaitingAcceptance: consignment.receive",
      "procured → partlyDelivered: consignment.receive",
      "procured → accepted: consignment.lose",
      "procured → awaitingAcceptance: consignment.lose",
      "procured → accepted: delivery.writeOff",
      "procured → awaitingAcceptance: delivery.writeOff",
      "awaitingDispatch → inDelivery: consignment.dispatch",
      "awaitingAcceptance → accepted: delivery.accept",
      "accepted → closed: commitment.close",
      "suspended → live: commitment.resume",
      "suspended → cancelled: commitment.cancel",
    ]
  `);
  expect(
    Object.fromEntries(
      Object.entries(ruleBook1).map(([event, rules]) => [
        event,
        rules.map(({ id }) => id).join(" "),
      ]),
    ),
  ).toMatchInlineSnapshot(`
    {
      "approval.decline": "stepAlreadyDecided notYourRole stepNotOnRoute ownProposal alreadyGrantedByYou sameApprover earlierStepOpen",
      "approval.grant": "stepAlreadyDecided notYourRole stepNotOnRoute ownProposal alreadyGrantedByYou sameApprover earlierStepOpen documentMissing",
      "approval.recall": "nextStepActed notYourRole stepNotOnRoute notYourDecision",
      "approval.return": "stepAlreadyDecided notYourRole stepNotOnRoute ownProposal alreadyGrantedByYou sameApprover earlierStepOpen",
      "comment.add": "notYourRole",
      "commitment.cancel": "goodsAlreadyAccepted notYourRole",
      "commitment.close": "notYourRole",
      "commitment.import": "alreadyBegun notYourRole importDoesNotAddUp",
      "commitment.migrate": "notYourRole",
      "commitment.propose": "notYourRole",
      "commitment.resume": "notYourRole",
      "commitment.revise": "notYourRole alreadyApprover donorChanged",
      "commitment.submit": "notYourRole lineWithoutValue sharesDoNotAddUp fundNotNamed noRuleApplies routeNotFresh",
      "commitment.suspend": "notYourRole",
      "commitment.withdraw": "notYourRole",
      "consignment.dispatch": "notYourRole consignmentNotFound consignmentNotReady ownAcceptance",
      "consignment.lose": "notYourRole consignmentNotFound consignmentNotReady",
      "consignment.prepare": "nothingLeftToConsign notYourRole consignmentAlreadyPrepared lineConsignedTwice moreThanOpenQuantity",
      "consignment.receive": "notYourRole consignmentNotFound consignmentNotReady lineConsignedTwice receiptDoesNotAddUp",
      "deadline.lapse": "stepAlreadyDecided notYourRole stepNotOnRoute",
      "delivery.accept": "notYourRole consignmentNotFound consignmentNotReady nothingToCertify ownDispatch",
      "delivery.writeOff": "nothingLost notYourRole lineNotFound ownDispatch notLost",
      "document.attach": "notYourRole documentAlreadyAttached",
      "document.retire": "nothingToRetire notYourRole documentNotFound",
      "procurement.abandon": "notYourRole procurementNotFound procurementNotReady",
      "procurement.award": "notYourRole procurementNotFound procurementNotReady ownProposal ownEvaluation supplierIsNoBidder awardAboveEstimate",
      "procurement.evaluate": "notYourRole procurementNotFound procurementNotReady ownProposal ownAward recommendedIsNoBidder",
      "procurement.open": "allLinesCovered notYourRole procurementAlreadyOpened methodDoesNotFit lineAlreadyCovered",
      "procurement.sign": "notYourRole procurementNotFound procurementNotReady signedInFuture",
      "share.confirm": "shareNotSought notYourRole ownProposal shareWithoutDonor",
      "share.pledge": "shareNotSought shareAlreadyPledged notYourRole fundNotNamed pledgeDoesNotFit",
      "share.waive": "shareNotSought notYourRole ownProposal",
    }
  `);
});
