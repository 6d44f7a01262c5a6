import { aContent } from "@tiltas/domain/testing";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf } from "./harness/client.ts";
import { lendRole } from "./harness/lend-role.ts";
import { mineDetectors } from "./harness/mine-detectors.ts";
import { proposeCommitment } from "./harness/propose-commitment.ts";
import { readReceipt, takeStep } from "./harness/take-step.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let proposer: Visitor;
let holder: Visitor;
beforeAll(async () => {
  bridge = await openBridge();
  proposer = await bridge.visitAs("proposer");
  holder = await bridge.visitAs("budget.holder");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

/** Small enough for the budget holder alone; gives its reference. */
const submitted = async (): Promise<string> => {
  const { commitment } = clientOf(proposer, bridge.origin);
  const content = aContent({ amount: "100000.00", units: "40" });
  const { commitmentId, reference } = await commitment.propose.mutate({
    commandId: randomUUID(),
    content,
  });
  await commitment.submit.mutate({ commandId: randomUUID(), commitmentId, expectedRevision: 1 });
  return reference;
};

test("fewer units are approved, and the check tells what that makes of the commitment", async () => {
  const reference = await submitted();
  const { page } = holder;
  await holder.goTo(`/c/${reference}/do/approval.grant?target=budgetHolder`);
  await page.getByLabel("Fewer units").check();
  await page.locator("[name='granting.lines.0.units']").fill("40");
  await page.locator("main form button[type=submit]").click();
  await page.getByRole("alert").getByRole("link").waitFor();
  await page.locator("[name='granting.lines.0.units']").fill("30");
  await holder.photograph("less 1 form");
  await page.locator("main form button[type=submit]").click();
  await page.locator("[data-granted]").waitFor();
  expect(await page.locator("[data-granted]").innerText()).toBe(
    "Its amount becomes €75,000.00; asked were €100,000.00.",
  );
  await holder.photograph("less 2 check");
  await page.locator("main form button[type=submit]").click();
  await readReceipt(page);
  await holder.goTo(`/c/${reference}`);
  expect(await page.locator("main").innerText()).toContain("€75,000.00");
});

test("a smaller amount is approved", async () => {
  const reference = await submitted();
  const receipt = await takeStep(
    holder,
    reference,
    { event: "approval.grant", typed: { how: "amount", "granting.amount.amount": "60 000" } },
    "less 3",
  );
  expect(receipt.state).toBe("awaitingProcurement");
  await holder.goTo(`/c/${reference}`);
  expect(await holder.page.locator("main").innerText()).toContain("€60,000.00");
});

test("who is lent the role proposes in the lender's name, and both names stand in the record", async () => {
  const borrower = await bridge.visitAs("logistics.officer");
  const { page } = borrower;
  await borrower.goTo("/propose");
  await page.locator("[data-reason=notYourRole]").waitFor();
  await lendRole(bridge, proposer, "proposer", "Demo Logistics Officer");
  await borrower.goTo("/propose");
  await page.locator("[data-proposing-for]").waitFor();
  const { reference } = await proposeCommitment(borrower, mineDetectors, "lent");
  await borrower.goTo(`/c/${reference}#history`);
  const both = page.getByText("Demo Logistics Officer on behalf of Demo Proposer");
  await both.first().waitFor();
  expect(await both.count()).toBeGreaterThanOrEqual(2);
});
