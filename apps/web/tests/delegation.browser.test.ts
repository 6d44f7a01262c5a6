import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf, getTurnedDown } from "./harness/client.ts";
import { getReference } from "./harness/find-reference.ts";
import { readReceipt } from "./harness/take-step.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let lender: Visitor;
let borrower: Visitor;
let reference: string;
beforeAll(async () => {
  bridge = await openBridge();
  lender = await bridge.visitAs("legal.reviewer");
  borrower = await bridge.visitAs("logistics.officer");
  reference = await getReference(bridge, lender, "Field hospital module");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("a role is lent on its own page, once the form says to whom and until when", async () => {
  const { page } = lender;
  await lender.goTo("/delegations");
  await page.getByRole("button", { name: "Lend the role" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").getByRole("link").allInnerTexts()).toEqual([
    "Choose a person.",
    "Give a last day that is not in the past and not before the first.",
  ]);
  await page.getByLabel("To whom").selectOption({ label: "Demo Logistics Officer" });
  await page.getByLabel("Last day").fill("2199-12-31");
  await page.getByLabel("Up to what amount").fill("2 000 000");
  await page.getByRole("button", { name: "Lend the role" }).click();
  await page.getByRole("status").getByText("Lent: Legal reviewer").waitFor();
  const row = page.getByRole("row", { name: /Demo Logistics Officer/ });
  await row.locator("[data-delegation=running]").waitFor();
  expect(await row.innerText()).toContain("2,000,000.00");
  await lender.photograph("delegation 1 lent");
});

test("the borrower's queue offers what waits for the lender, and the step names both", async () => {
  const { page } = borrower;
  await borrower.goTo("/work");
  await page.locator("[data-on-behalf-of]").first().waitFor();
  await page
    .getByRole("row", { name: new RegExp(reference) })
    .getByText("for Demo Legal Reviewer")
    .waitFor();
  await borrower.photograph("delegation 2 queue");

  await borrower.goTo(`/c/${reference}/do/approval.grant?target=legal`);
  await page.locator("[data-reason=notYourRole]").first().waitFor();
  await page.getByRole("link", { name: "Do it on behalf of Demo Legal Reviewer" }).click();
  await page.locator("[data-acting-for]").waitFor();
  await page.locator("main form button[type=submit]").click();
  await page.locator("[data-check]").waitFor();
  expect(await page.locator("[data-check]").innerText()).toContain(
    "Demo Logistics Officer on behalf of Demo Legal Reviewer",
  );
  await borrower.photograph("delegation 3 check");
  await page.locator("main form button[type=submit]").click();
  expect((await readReceipt(page)).state).toBe("underReview");

  const both = "Demo Logistics Officer on behalf of Demo Legal Reviewer";
  for (const tab of ["approvals", "history"]) {
    await borrower.goTo(`/c/${reference}#${tab}`);
    await page.locator("main").getByText(both).filter({ visible: true }).first().waitFor();
  }
  await borrower.photograph("delegation 4 history");
});

test("taken back with a reason, it ends at once: on the screen and at the server", async () => {
  const { page } = lender;
  await lender.goTo("/delegations");
  await page.getByText("Take back…").click();
  await page.getByLabel("Why").fill("Back at work.");
  await page.getByRole("button", { name: "Take back at once" }).click();
  await page.locator("[data-delegation=revoked]").waitFor();

  const client = clientOf(borrower, bridge.origin);
  const { commitmentId, revision } = await client.commitment.byReference.query({ reference });
  const [delegation] = (await client.delegation.mine.query()).received;
  const refused = await getTurnedDown(
    client.approval.recall.mutate({
      commitmentId,
      expectedRevision: revision,
      commandId: randomUUID(),
      stepId: "legal",
      reason: "Too early.",
      onBehalfOf: delegation?.from.id ?? "",
    }),
  );
  expect(refused.refusal?.reasons.map(({ id }) => id)).toEqual(["delegationNotValid"]);
  await borrower.goTo("/work");
  expect(await borrower.page.locator("[data-on-behalf-of]").count()).toBe(0);
  await borrower.goTo(`/c/${reference}/do/approval.recall?target=legal&for=${delegation?.from.id}`);
  await borrower.page.getByText("There is no delegation in force for this.").waitFor();
  await borrower.photograph("delegation 5 taken back");
});
