import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf } from "./harness/client.ts";
import { getReference } from "./harness/find-reference.ts";
import { readReceipt } from "./harness/take-step.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

/** Behind the reader's back: another reviewer returns it, the proposer revises it and submits it again. */
const reviseBehindTheBack = async (reference: string): Promise<void> => {
  const [reviewer, proposer] = await Promise.all(
    ["legal.reviewer.2", "proposer"].map(async (name) =>
      clientOf(await bridge.visitAs(name), bridge.origin),
    ),
  );
  if (reviewer === undefined || proposer === undefined) throw new Error("nobody came");
  const { commitmentId, content } = await proposer.commitment.byReference.query({ reference });
  const command = (expectedRevision: number) => ({
    commitmentId,
    expectedRevision,
    commandId: randomUUID(),
  });
  await reviewer.approval.return.mutate({
    ...command(1),
    stepId: "legal",
    reason: "Say whether it is heated.",
  });
  await proposer.commitment.revise.mutate({
    ...command(1),
    content: { ...content, title: "Field hospital module, heated" },
    reason: "It is heated.",
  });
  await proposer.commitment.submit.mutate(command(2));
};

test("a form opened before a revision keeps what was typed and says who changed what", async () => {
  const reader = await bridge.visitAs("legal.reviewer");
  const { page } = reader;
  const reference = await getReference(bridge, reader, "Field hospital module");
  await reader.goTo(`/c/${reference}/do/approval.grant?target=legal`);
  const comment = page.locator("[name=comment]");
  await comment.fill("The law allows it.");
  await reviseBehindTheBack(reference);

  const submit = page.locator("main form button[type=submit]");
  await submit.click();
  await page.locator("[data-check]").waitFor();
  await submit.click();
  const refusal = page.locator("[role=status]:has([data-reason=revisionConflict])");
  await refusal.waitFor();
  reader.forgive(/409/);
  const told = (await refusal.innerText()).replaceAll(/\s+/g, " ");
  expect(told).toContain("by Demo Proposer");
  expect(told).toContain("Field hospital module, heated");
  expect(await refusal.evaluate((element) => element === document.activeElement)).toBe(true);
  await reader.photograph("conflict 1 told");

  await refusal.locator("button").click();
  await comment.waitFor();
  expect(await comment.inputValue()).toBe("The law allows it.");
  await reader.photograph("conflict 2 kept");

  await submit.click();
  await page.locator("[data-check]").waitFor();
  await submit.click();
  expect((await readReceipt(page)).line).toContain("Receipt 6.");
});
