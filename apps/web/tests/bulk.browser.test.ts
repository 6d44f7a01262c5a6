import { commitmentIdSchema } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findViolations } from "./harness/axe.ts";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf } from "./harness/client.ts";
import { tabTo } from "./harness/keyboard.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

/** The page holds fifty; there must be more. */
const layMoreThanAPage = async (proposer: Visitor): Promise<void> => {
  const { commitment } = clientOf(proposer, bridge.origin);
  const { total } = await commitment.list.query({ size: 1, origin: "own" });
  for (let number = total; number <= 51; number += 1)
    await commitment.propose.mutate({ commandId: randomUUID(), content: aContent() });
};

const title = "Padded gloves for a battalion";

/** Four that wait for the budget holder and one that was never sent. */
const lay = async (proposer: Visitor): Promise<void> => {
  const { commitment } = clientOf(proposer, bridge.origin);
  for (let number = 1; number <= 5; number += 1) {
    const content = aContent({ amount: "1000.00", change: { title } });
    const { commitmentId } = await commitment.propose.mutate({ commandId: randomUUID(), content });
    if (number === 3) continue;
    const asked = { commandId: randomUUID(), commitmentId, expectedRevision: 1 };
    await commitment.submit.mutate({
      ...asked,
      commitmentId: commitmentIdSchema.parse(commitmentId),
    });
  }
};

test("a budget holder ticks five with the keyboard, sees that one cannot and why, approves the others, and finds the result again after a reload", async () => {
  await lay(await bridge.visitAs("proposer"));
  const holder = await bridge.visitAs("budget.holder");
  const { page } = holder;
  const { keyboard } = page;
  await holder.goTo("/work?view=all&sort=reference&ascending=true&text=padded+gloves");
  const rows = page.locator("main [data-row-link]");
  expect(await rows.count()).toBe(5);

  await tabTo(page, rows.nth(0));
  await keyboard.press("Space");
  for (let row = 1; row < 4; row += 1) await keyboard.press("Shift+ArrowDown");
  const bar = page.getByRole("region", { name: "What to do with the selected commitments" });
  const approve = bar.locator("button[data-event='approval.grant']");
  await approve.filter({ hasText: "3 can, 1 cannot" }).waitFor();
  await keyboard.press("Control+a");
  await approve.filter({ hasText: "4 can, 1 cannot" }).waitFor();
  expect(await page.locator("main tbody input:checked").count()).toBe(5);
  expect(await findViolations(page)).toEqual([]);
  await holder.photograph("bulk 1 selected");

  await keyboard.press("a");
  expect(await bar.locator("button:focus").count()).toBe(1);
  await tabTo(page, approve);
  await keyboard.press("Enter");
  await page.waitForURL("**/work/bulk/*");
  await page.getByRole("heading", { name: "Approve: 5 commitments" }).waitFor();
  await page.getByText("4 can, 1 cannot").first().waitFor();
  await page.locator("main [data-reason=notInThisState]").waitFor();
  const cannot = page.locator("main tbody tr");
  await cannot.first().waitFor();
  expect(await cannot.count()).toBe(1);
  expect(await cannot.innerText()).toContain("Cannot");
  await holder.photograph("bulk 2 check");

  await tabTo(page, page.locator("[name=comment]"));
  await keyboard.type("Agreed in the session.");
  await keyboard.press("Control+Enter");
  await page.getByText("4 done · 1 refused").waitFor();
  expect(await page.locator("main [role=status]:focus").innerText()).toContain("Finished");
  await holder.photograph("bulk 3 result");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download what was not done (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^not-done-.*\.csv$/);

  await page.reload();
  await page.getByText("4 done · 1 refused").waitFor();
  await page.getByRole("link", { name: "Done", exact: true }).click();
  await page.getByText("Receipt 3.").nth(3).waitFor();
  expect(await page.locator("main tbody tr").count()).toBe(4);

  await page.getByRole("button", { name: "Look again at 1 not done" }).click();
  await page.getByRole("heading", { name: "Approve: 1 commitment" }).waitFor();
  await page.getByText("0 can, 1 cannot").first().waitFor();
  await page.getByRole("link", { name: "Jobs for many" }).click();
  await page.getByRole("heading", { name: "Jobs for many" }).waitFor();
  await page.locator("main tbody tr").nth(1).waitFor();
  expect(await page.locator("main tbody tr").count()).toBe(2);
  await holder.photograph("bulk 4 jobs");
});

test("all that match is a step of its own, and a reason that is missing is asked for", async () => {
  await layMoreThanAPage(await bridge.visitAs("proposer"));
  const overseer = await bridge.visitAs("manager");
  const { page } = overseer;
  await overseer.goTo("/work?view=all&size=50");
  await page.getByLabel("Select all on this page").check();
  await page.getByText("All 50 on this page are selected.").waitFor();
  await page.getByRole("button", { name: /^Select all \d+ that match$/ }).click();
  await page.getByText(/^All \d+ that match are selected\.$/).waitFor();
  await overseer.photograph("bulk 5 all that match");
  await page.locator("button[data-event='commitment.suspend']").click();
  await page.waitForURL("**/work/bulk/*");
  const heading = page.getByRole("heading", { name: /^Suspend: \d+ commitments$/ });
  expect(Number(/\d+/.exec(await heading.innerText())?.[0])).toBeGreaterThan(50);
  await page.locator("main form button[type=submit]").click();
  const problem = page.getByRole("alert").getByRole("link");
  expect(await problem.innerText()).toContain("Reason");
  await problem.click();
  expect(await page.locator("[name=reason]:focus").count()).toBe(1);
});
