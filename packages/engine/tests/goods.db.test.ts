import {
  type CommitmentId,
  commitmentContentSchema,
  type EventName,
  type Role,
} from "@tiltas/domain";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aKeptPaper,
  aProposed,
  mustBeSound,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import {
  awardOf,
  consignmentIdOf,
  contractOf,
  evaluationOf,
  lotId,
  lotOf,
  ofControlled,
  openingOf,
  paperId,
} from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

let opened: TestEngine;
let engine: Engine;

beforeAll(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
});

afterAll(async () => {
  await mustBeSound(engine);
  await opened.close();
});

const content = commitmentContentSchema.parse({
  ...ofControlled("3"),
  shares: ofControlled("3").shares.map((share) => ({
    ...share,
    reimbursedBy: { fund: "Outside fund", expected: { amount: "45000.00", currency: "EUR" } },
  })),
});

type Act = readonly [event: EventName, who: Role, payload?: object, expectedRevision?: number];

const one = { consignmentId: consignmentIdOf(1) };
const lot = { procurementId: lotId };
const reason = "Two makers share the order.";
const share = { shareId: "S1" };
const euro = (amount: string) => ({ amount, currency: "EUR" });

const life: readonly Act[] = [
  ["commitment.submit", "proposer"],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
  ["procurement.open", "procurementOfficer", openingOf],
  ["procurement.divide", "procurementOfficer", lotOf("1"), 1],
  ["procurement.evaluate", "procurementOfficer", evaluationOf, 2],
  ["procurement.award", "contractingAuthority", awardOf, 3],
  ["procurement.sign", "contractingAuthority", contractOf, 4],
  ["procurement.evaluate", "procurementOfficer", { ...evaluationOf, ...lot }, 1],
  ["procurement.award", "contractingAuthority", { ...awardOf, ...lot }, 2],
  ["procurement.sign", "contractingAuthority", { ...contractOf, ...lot }, 3],
  [
    "consignment.prepare",
    "logisticsOfficer",
    {
      ...one,
      destination: "Kyiv",
      lines: [
        { lineId: "L1", units: "2", serialNumbers: ["A", "B"] },
        { lineId: "L2", units: "1", serialNumbers: ["C"] },
      ],
    },
    2,
  ],
  ["consignment.dispatch", "logisticsOfficer", { ...one, carrier: "Road", waybill: "W" }, 1],
  [
    "consignment.receive",
    "recipientRepresentative",
    {
      ...one,
      lines: [
        { lineId: "L1", accepted: "1", rejected: "0", missing: "1", acceptedSerialNumbers: ["A"] },
        { lineId: "L2", accepted: "1", rejected: "0", missing: "0", acceptedSerialNumbers: ["C"] },
      ],
    },
    2,
  ],
  ["delivery.writeOff", "budgetHolder", { lineId: "L1", units: "1", reason }, 2],
  ["delivery.approveWriteOff", "minister", { lineId: "L1" }, 2],
  ["document.attach", "recipientRepresentative", aKeptPaper("acceptanceCertificate"), 2],
  [
    "delivery.accept",
    "recipientRepresentative",
    { ...one, certificate: "A-1", documentId: paperId("acceptanceCertificate") },
    3,
  ],
  ["claim.submit", "budgetReviewer", { ...share, amount: euro("45000.00") }, 2],
  ["claim.settle", "budgetReviewer", { ...share, amount: euro("40000.00"), on: "2026-01-05" }, 2],
  ["commitment.close", "manager", {}, 2],
];

const send = async (commitmentId: CommitmentId, [event, who, payload, revision]: Act) =>
  engine.advance(aCommand(event, who, payload, { commitmentId, expectedRevision: revision ?? 1 }));

test("goods of two lots are delivered with numbers, partly written off, claimed back and closed", async () => {
  const commitmentId = await aProposed(engine, content);
  for (const act of life) receiptOf(await send(commitmentId, act));
  const rows = await opened.superuser.query(
    `SELECT line_id, quantity::text, value_eur::text, accepted::text, written_off::text
       FROM line WHERE commitment_id = $1 ORDER BY position`,
    [commitmentId],
  );
  expect(rows.rows).toEqual([
    {
      line_id: "L1",
      quantity: "2.000",
      value_eur: "60000.00",
      accepted: "1.000",
      written_off: "1.000",
    },
    {
      line_id: "L2",
      quantity: "1.000",
      value_eur: "30000.00",
      accepted: "1.000",
      written_off: "0.000",
    },
  ]);
});

test("a refused write-off, a stale lot and the same command twice leave the stream as it was", async () => {
  const commitmentId = await aProposed(engine, content);
  for (const act of life.slice(0, 14)) receiptOf(await send(commitmentId, act));
  const approve: Act = ["delivery.approveWriteOff", "budgetHolder", { lineId: "L1" }, 2];
  expect(reasonIds(await send(commitmentId, approve))).toEqual(["ownWriteOff"]);
  const stale: Act = ["delivery.approveWriteOff", "minister", { lineId: "L1" }, 1];
  expect(reasonIds(await send(commitmentId, stale))).toEqual(["revisionConflict"]);
  const command = aCommand(
    "delivery.approveWriteOff",
    "minister",
    { lineId: "L1" },
    { commitmentId, expectedRevision: 2 },
  );
  const first = receiptOf(await engine.advance(command));
  expect(receiptOf(await engine.advance(command))).toEqual(first);
  const entries = await opened.superuser.query(
    "SELECT count(*)::int AS n FROM entry WHERE stream = $1",
    [`commitment/${commitmentId}`],
  );
  expect(entries.rows).toEqual([{ n: 16 }]);
});
