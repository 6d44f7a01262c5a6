import type { StreamEvent } from "@tiltas/domain";
import { initialTransition, transition } from "xstate";
import { expect, test } from "vitest";
import {
  anApproved,
  anEvaluated,
  aProcured,
  awardedAt,
  certified,
  consignmentIdOf,
  countOf,
  eventIn,
  evaluationOf,
  awardOf,
  contractOf,
  openingOf,
  play,
  procurementId,
  received,
  sent,
} from "../testing/index.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { consignmentMachine } from "./consignment.machine.ts";
import { findNextConsignment, findNextProcurement, openProcurement } from "./part.ts";
import { procurementMachine } from "./procurement.machine.ts";

const opened = play(anApproved(), "procurement.open", "procurementOfficer", openingOf);
const underWay = sent(aProcured(), 1, "40");
const snapshots: readonly CommitmentSnapshot[] = [
  opened,
  anEvaluated(anApproved()),
  awardedAt(anApproved(), "184000.00"),
  aProcured(),
  underWay,
  received(underWay, 1, { accepted: "40" }),
];

const of = { procurementId };
const consignmentId = consignmentIdOf(1);
const events: readonly StreamEvent[] = [
  eventIn(opened, "procurement.evaluate", "procurementOfficer", evaluationOf),
  eventIn(opened, "procurement.award", "contractingAuthority", awardOf),
  eventIn(opened, "procurement.sign", "procurementOfficer", contractOf),
  eventIn(opened, "procurement.accept", "logisticsReviewer", of),
  eventIn(opened, "procurement.abandon", "procurementOfficer", { ...of, reason: "No bids." }),
  eventIn(underWay, "consignment.dispatch", "logisticsOfficer", {
    consignmentId,
    carrier: "Road",
    waybill: "W-1",
  }),
  eventIn(
    underWay,
    "consignment.receive",
    "recipientRepresentative",
    countOf(1, { accepted: "40" }),
  ),
  eventIn(underWay, "consignment.lose", "logisticsOfficer", { consignmentId, reason: "Sunk." }),
];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

test("a procurement's steps, taken without an actor from a state looked up once, are XState's own", () => {
  const taken = new Set<string>();
  for (const { context } of snapshots)
    for (const part of Object.values(context.procurements))
      for (const event of events) {
        const before = procurementMachine.resolveState({
          value: part.state,
          context: part.context,
        });
        const [theirs] = transition(procurementMachine, before, event);
        const ours = findNextProcurement(part, event);
        expect(ours === undefined).toBe(theirs === before);
        if (ours === undefined) continue;
        expect(plain([ours.state, ours.context])).toEqual(plain([theirs.value, theirs.context]));
        taken.add(event.type);
      }
  expect(taken.size).toBe(5);
});

test("a consignment's steps are XState's own as well", () => {
  const taken = new Set<string>();
  for (const { context } of snapshots)
    for (const part of Object.values(context.consignments))
      for (const event of events) {
        const before = consignmentMachine.resolveState({
          value: part.state,
          context: part.context,
        });
        const [theirs] = transition(consignmentMachine, before, event);
        const ours = findNextConsignment(part, event);
        expect(ours === undefined).toBe(theirs === before);
        if (ours === undefined) continue;
        expect(plain([ours.state, ours.context])).toEqual(plain([theirs.value, theirs.context]));
        taken.add(event.type);
      }
  expect(taken.size).toBeGreaterThan(0);
  expect(
    plain(certified(received(underWay, 1, { accepted: "40" }), 1).context.consignments),
  ).toMatchObject({
    [consignmentId]: { state: "certified" },
  });
});

test("a procurement begins as XState begins it", () => {
  const event = eventIn(anApproved(), "procurement.open", "procurementOfficer", openingOf);
  if (event.type !== "procurement.open") throw new TypeError("another event");
  const [theirs] = initialTransition(procurementMachine, { event, number: 1 });
  const { state, context } = openProcurement(event, 1);
  expect(plain([state, context])).toEqual(plain([theirs.value, theirs.context]));
});
