import { aContent, seededUuid } from "@tiltas/domain/testing";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf } from "./harness/client.ts";
import { takeStep } from "./harness/take-step.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let reference: string;
const visitors = new Map<string, Visitor>();

const as = async (name: string): Promise<Visitor> => {
  const known = visitors.get(name);
  const visitor = known ?? (await bridge.visitAs(name));
  visitors.set(name, visitor);
  return visitor;
};
const clientFor = async (name: string) => clientOf(await as(name), bridge.origin);
const command = () => ({ commandId: randomUUID() });

const [procurementId, consignmentId] = [seededUuid(41, 1), seededUuid(41, 2)];

const money = (amount: string) => ({ amount, currency: "EUR" });
const controlled = () => {
  const content = aContent({ amount: "90000.00", units: "3" });
  return {
    ...content,
    lines: content.lines.map((line) => ({ ...line, controlled: true })),
    shares: content.shares.map((share) => ({
      ...share,
      reimbursedBy: { fund: "European Peace Facility", expected: money("45000.00") },
    })),
  };
};

/** Three numbered units, on their way. */
const onTheWay = async (): Promise<string> => {
  const proposer = await clientFor("proposer");
  const holder = await clientFor("budget.holder");
  const officer = await clientFor("procurement.officer");
  const authority = await clientFor("contracting.authority");
  const logistics = await clientFor("logistics.officer");
  const { commitmentId, reference: own } = await proposer.commitment.propose.mutate({
    ...command(),
    content: controlled(),
  });
  const aimed = (expectedRevision: number) => ({ ...command(), commitmentId, expectedRevision });
  await proposer.commitment.submit.mutate(aimed(1));
  await holder.approval.grant.mutate({ ...aimed(1), stepId: "budgetHolder" });
  const part = { procurementId };
  await officer.procurement.open.mutate({
    ...aimed(1),
    ...part,
    method: "tender",
    lineIds: ["L1"],
  });
  await officer.procurement.evaluate.mutate({
    ...aimed(1),
    ...part,
    bids: [{ supplier: "Demo Detectors", price: money("90000.00") }],
    recommended: "Demo Detectors",
    summary: "One bid.",
  });
  await authority.procurement.award.mutate({
    ...aimed(2),
    ...part,
    supplier: "Demo Detectors",
    justification: "As recommended.",
  });
  await authority.procurement.sign.mutate({
    ...aimed(3),
    ...part,
    contractNumber: "D-3",
    signedOn: "2026-01-02",
  });
  await logistics.consignment.prepare.mutate({
    ...aimed(1),
    consignmentId,
    destination: "Depot West",
    lines: [{ lineId: "L1", units: "3", serialNumbers: ["SN-1", "SN-2", "SN-3"] }],
  });
  return own;
};

beforeAll(async () => {
  bridge = await openBridge();
  reference = await onTheWay();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("dispatch and receipt show the number of every unit the consignment carries", async () => {
  const logistics = await as("logistics.officer");
  await logistics.goTo(`/c/${reference}/do/consignment.dispatch?target=${consignmentId}`);
  await logistics.page.getByText("SN-1, SN-2, SN-3").waitFor();
  await takeStep(
    logistics,
    reference,
    { event: "consignment.dispatch", typed: { carrier: "Demo Carrier", waybill: "WB-1" } },
    "goods",
  );
  const recipient = await as("recipient");
  const received = await takeStep(
    recipient,
    reference,
    {
      event: "consignment.receive",
      typed: {
        "lines.0.accepted": "1",
        "lines.0.rejected": "1",
        "lines.0.missing": "1",
        "lines.0.rejectionReason": "Wet.",
        "lines.0.acceptedSerialNumbers": "SN-1",
        "lines.0.rejectedSerialNumbers": "SN-2",
      },
    },
    "goods",
  );
  expect(received.state).toBe("partlyDelivered");
});

test("the commitment says where every unit is", async () => {
  const overseer = await as("manager");
  const { page } = overseer;
  await overseer.goTo(`/c/${reference}#lines`);
  const rowOf = async (number: string) => page.getByRole("row", { name: number }).innerText();
  await page.getByRole("row", { name: "SN-1" }).waitFor();
  expect(await rowOf("SN-1")).toContain("accepted by the recipient");
  expect(await rowOf("SN-2")).toContain("rejected by the recipient");
  expect(await rowOf("SN-3")).toContain("missing on receipt");
  await overseer.photograph("goods units");
});

test("a write-off asked for stands there with who decides it, until it is decided", async () => {
  const logistics = await as("logistics.reviewer");
  await takeStep(
    logistics,
    reference,
    { event: "delivery.writeOff", typed: { units: "1", reason: "Never arrived." } },
    "goods",
  );
  await logistics.goTo(`/c/${reference}#lines`);
  const row = logistics.page.getByRole("row", { name: /Never arrived/ });
  await row.getByText("waits for a decision").waitFor();
  await row.locator("[data-reason]").waitFor();
  await logistics.photograph("goods write-off");
  const overseer = await as("minister");
  await overseer.goTo(`/c/${reference}#lines`);
  const decide = overseer.page.getByRole("row", { name: /Never arrived/ }).getByRole("link");
  await decide.first().waitFor();
  expect(await decide.allInnerTexts()).toEqual(["Approve write-off", "Decline write-off"]);
});

test("what an outside fund pays back stands with its claim and what comes next", async () => {
  const overseer = await as("manager");
  await overseer.goTo(`/c/${reference}#money`);
  const row = overseer.page.getByRole("row", { name: /European Peace Facility/ });
  await row.getByText("not claimed yet").waitFor();
  await row.locator("[data-reason]").waitFor();
  expect(await row.innerText()).toContain("€45,000.00");
  await overseer.photograph("goods claims");
});
