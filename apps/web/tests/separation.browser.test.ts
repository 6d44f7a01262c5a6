import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf, getTurnedDown } from "./harness/client.ts";
import { getReference } from "./harness/find-reference.ts";
import { takeStep } from "./harness/take-step.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const reasonsShown = async ({ page }: Visitor): Promise<readonly (string | null)[]> => {
  const reasons = page.locator("main [data-reason]");
  await reasons.first().waitFor();
  return Promise.all((await reasons.all()).map(async (one) => one.getAttribute("data-reason")));
};

/** Grants without the screen, as a program could with the person's own session. */
const grantDirectly = async (visitor: Visitor, reference: string, stepId: string) => {
  const client = clientOf(visitor, bridge.origin);
  const { commitmentId, revision } = await client.commitment.byReference.query({ reference });
  const command = { commitmentId, expectedRevision: revision, commandId: randomUUID() };
  return client.approval.grant.mutate({ ...command, stepId });
};

test("whoever gave the legal approval is refused the budget's, with one reason on the screen and from the server", async () => {
  const deputy = await bridge.visitAs("deputy.reviewer");
  const reference = await getReference(bridge, deputy, "Field hospital module");
  const granted = await takeStep(
    deputy,
    reference,
    { event: "approval.grant", target: "legal", typed: { comment: "The law allows it." } },
    "separation 1",
  );
  expect(granted.state).toBe("underReview");

  await deputy.goTo(`/c/${reference}/do/approval.grant?target=budget`);
  expect(await reasonsShown(deputy)).toEqual(["sameApprover"]);
  expect(await deputy.page.locator("main form").count()).toBe(0);
  await deputy.photograph("separation 2 refused on the screen");

  const refused = await getTurnedDown(grantDirectly(deputy, reference, "budget"));
  expect(refused.refusal?.reasons.map(({ id }) => id)).toEqual(["sameApprover"]);
  expect(refused.code).toBe("FORBIDDEN");
});

test("the refusal is recorded, and the approval is still open to someone else", async () => {
  const auditor = await bridge.visitAs("auditor");
  await auditor.goTo("/audit/refusals");
  await auditor.page.locator("[data-reason=sameApprover]").first().waitFor();
  const newest = await auditor.page.locator("main tbody tr").first().innerText();
  expect(newest).toContain("Approve");
  await auditor.photograph("separation 3 recorded");

  const reviewer = await bridge.visitAs("budget.reviewer");
  const reference = await getReference(bridge, reviewer, "Field hospital module");
  const granted = await takeStep(
    reviewer,
    reference,
    { event: "approval.grant", target: "budget" },
    "separation 4",
  );
  expect(granted.line).toContain("Receipt 4.");
});
