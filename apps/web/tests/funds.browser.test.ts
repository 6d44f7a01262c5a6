import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf } from "./harness/client.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("a manager narrows the funds to a year, opens one, and reads what was transferred to it and who draws on it", async () => {
  const { fund } = clientOf(await bridge.visitAs("administrator"), bridge.origin);
  await fund.transfer.mutate({
    commandId: randomUUID(),
    from: "UAF-2024",
    to: "MOD-2024",
    amount: { amount: "5000000.00", currency: "EUR" },
    reason: "Moved within the year.",
  });
  const overseer = await bridge.visitAs("manager");
  const { page } = overseer;
  await page.getByRole("link", { name: "Funds", exact: true }).click();
  await page.getByRole("region", { name: "Funds of 2022" }).waitFor();
  await page.getByLabel("Fiscal year").selectOption("2024");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForURL("**/funds?year=2024");
  await page.getByRole("region", { name: "Funds of 2022" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "MOD-2024" }).click();
  await page.getByText("€125,000,000.00").waitFor();
  const history = page.getByRole("region", { name: "What the ceiling went through" });
  await history.getByText("+€5,000,000.00, from UAF-2024").waitFor();
  expect(await history.locator("tbody tr").count()).toBe(2);
  expect(await history.locator("tbody tr").last().innerText()).toContain(
    "opened with €120,000,000.00",
  );
  const draws = page.getByRole("region", { name: "Commitments drawing on it" });
  await draws.getByRole("link", { name: "LT-2024-0001" }).waitFor();
  await draws.getByRole("link", { name: "in the list of all" }).click();
  await page.waitForURL("**/work?view=all&fund=MOD-2024");
});
