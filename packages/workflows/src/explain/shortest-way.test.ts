import { policySchema, samplePolicy } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import {
  aDraft,
  anApproved,
  aProcured,
  aSubmitted,
  castDirectory,
  certified,
  consignmentIdOf,
  evaluationOf,
  granted,
  openingOf,
  personWith,
  play,
  procurementId,
  received,
  routeClasses,
  sent,
  withGap,
} from "../testing/index.ts";
import { shortestWay } from "./shortest-way.ts";

const wayFrom = (snapshot: CommitmentSnapshot) =>
  shortestWay(snapshot, samplePolicy, castDirectory);
const eventsFrom = (snapshot: CommitmentSnapshot): readonly string[] =>
  wayFrom(snapshot).map(({ event, target }) =>
    target === undefined ? event : `${event} ${target}`,
  );

const procuring = [
  "procurement.open",
  "procurement.evaluate",
  "procurement.award",
  "procurement.sign",
];
const delivering = [
  "consignment.prepare",
  "consignment.dispatch",
  "consignment.receive",
  "document.attach acceptanceCertificate",
  "delivery.accept",
  "commitment.close",
];
const reviewing = ["approval.grant legal", "approval.grant budget", "approval.grant minister"];

test("from a draft all that must happen is named, in order", () => {
  expect(eventsFrom(aDraft())).toEqual([
    "commitment.submit",
    ...reviewing,
    ...procuring,
    ...delivering,
  ]);
});

test("a quorum of two is two approvals", () => {
  const grants = eventsFrom(aDraft(routeClasses.major)).filter((event) =>
    event.startsWith("approval.grant"),
  );
  expect(grants.filter((event) => event.endsWith("legal"))).toHaveLength(2);
  expect(grants).toHaveLength(6);
  const one = granted(aSubmitted(routeClasses.major), "legal", "legalReviewer");
  expect(eventsFrom(one).filter((event) => event.endsWith("legal"))).toHaveLength(1);
});

test("every step says by which roles, and by which people once the excluded ones are left out", () => {
  const now = granted(aSubmitted(routeClasses.major), "legal", "legalReviewer");
  const [legal] = wayFrom(now);
  expect(legal?.roles).toEqual(["legalReviewer"]);
  expect(legal?.people.map(({ id }) => id)).toEqual(
    [2, 3].map((number) => personWith("legalReviewer", number)),
  );
});

test("a document the policy asks for comes before the approval that waits for it", () => {
  const way = eventsFrom(aSubmitted(routeClasses.stock));
  expect(way.slice(0, 3)).toEqual([
    "approval.grant budgetHolder",
    "document.attach governmentResolution",
    "approval.grant logistics",
  ]);
});

test("a suspended commitment is resumed first, a returned one submitted again", () => {
  const suspended = play(anApproved(), "commitment.suspend", "manager", { reason: "Audit." });
  expect(eventsFrom(suspended)).toEqual(["commitment.resume", ...procuring, ...delivering]);
  const returned = play(
    granted(aSubmitted(), "legal", "legalReviewer"),
    "approval.return",
    "budgetReviewer",
    {
      stepId: "budget",
      reason: "More.",
    },
  );
  expect(eventsFrom(returned).slice(0, 3)).toEqual([
    "commitment.submit",
    "approval.grant budget",
    "approval.grant minister",
  ]);
});

test("a funding gap is pledged and confirmed rather than waived", () => {
  const gap = granted(aSubmitted(withGap), "budgetHolder", "budgetHolder");
  expect(eventsFrom(gap).slice(0, 2)).toEqual(["share.pledge S2", "share.confirm"]);
});

test("a share that cannot be pledged any other way is waived", () => {
  const exchange = { eur: "40000.00", rate: "0.4", rateDate: "2024-04-10", rateSource: "ECB" };
  const [own, sought] = withGap.shares;
  const foreign = { ...sought, amount: { amount: "100000.00", currency: "USD", exchange } };
  const content = aContent({ amount: "100000.00", change: { shares: [own, foreign] } });
  expect(eventsFrom(granted(aSubmitted(content), "budgetHolder", "budgetHolder"))[0]).toBe(
    "share.waive S2",
  );
});

test("lost units are written off where that is all that is missing, sent again with others that are open", () => {
  const lose = (snapshot: CommitmentSnapshot) =>
    play(snapshot, "consignment.lose", "logisticsOfficer", {
      consignmentId: consignmentIdOf(1),
      reason: "Sunk.",
    });
  const allLost = lose(sent(aProcured(), 1, "40"));
  expect(eventsFrom(allLost)).toEqual([
    "delivery.writeOff L1",
    "delivery.approveWriteOff L1",
    "commitment.close",
  ]);
  const someOpen = lose(sent(aProcured(), 1, "10"));
  expect(eventsFrom(someOpen)).toEqual(delivering);
});

test("parts that exist are named, parts that will only come to be are not", () => {
  const opened = play(anApproved(), "procurement.open", "procurementOfficer", openingOf);
  expect(eventsFrom(opened).slice(0, 3)).toEqual([
    `procurement.evaluate ${procurementId}`,
    `procurement.award ${procurementId}`,
    `procurement.sign ${procurementId}`,
  ]);
  expect(eventsFrom(sent(aProcured(), 1, "40"))).toEqual([
    `consignment.receive ${consignmentIdOf(1)}`,
    "document.attach acceptanceCertificate",
    `delivery.accept ${consignmentIdOf(1)}`,
    "commitment.close",
  ]);
});

test("an evaluation none of whose bids may be awarded is made again", () => {
  const dear = { supplier: "Dear Works", price: { amount: "1.00", currency: "USD" } };
  const evaluation = { ...evaluationOf, bids: [dear], recommended: dear.supplier };
  const opened = play(anApproved(), "procurement.open", "procurementOfficer", openingOf);
  const evaluated = play(opened, "procurement.evaluate", "procurementOfficer", evaluation);
  expect(eventsFrom(evaluated).slice(0, 2)).toEqual([
    `procurement.evaluate ${procurementId}`,
    `procurement.award ${procurementId}`,
  ]);
});

test("a proposal that cannot be submitted as it is is revised first", () => {
  expect(eventsFrom(aDraft(aContent({ change: { shares: [] } }))).slice(0, 2)).toEqual([
    "commitment.revise",
    "commitment.submit",
  ]);
});

test("an accepted commitment is only closed, an ended one needs nothing", () => {
  const accepted = certified(received(sent(aProcured(), 1, "40"), 1, { accepted: "40" }), 1);
  expect(eventsFrom(accepted)).toEqual(["commitment.close"]);
  expect(eventsFrom(play(accepted, "commitment.close", "manager"))).toEqual([]);
});

test("no way is invented where no rule of the policy applies", () => {
  const policy = policySchema.parse({
    ...samplePolicy,
    rules: [{ ...samplePolicy.rules[0], when: { amountUpTo: "1.00" } }],
  });
  expect(shortestWay(aDraft(), policy, castDirectory)).toEqual([]);
  expect(shortestWay(aDraft(), undefined, castDirectory)).toEqual([]);
});

test("without the policy a returned commitment is judged by the route it had", () => {
  const returned = play(aSubmitted(), "approval.return", "budgetReviewer", {
    stepId: "budget",
    reason: "More.",
  });
  const way = shortestWay(returned, undefined, castDirectory).map(({ event }) => event);
  expect(way.filter((event) => event === "approval.grant")).toHaveLength(3);
});

test("two hundred lines and fifty missing shares still have a way", () => {
  const [line] = aContent().lines;
  const [, sought] = withGap.shares;
  const lines = Array.from({ length: 200 }, (_, index) => ({
    ...line,
    lineId: `L${index}`,
    totalValue: { amount: "1.00", currency: "EUR" },
  }));
  const shares = Array.from({ length: 50 }, (_, index) => ({
    ...sought,
    shareId: `S${index}`,
    amount: { amount: "4.00", currency: "EUR" },
  }));
  const way = eventsFrom(aDraft(aContent({ change: { lines, shares } })));
  expect(way).toHaveLength(2 + 100 + procuring.length + delivering.length);
});
