import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { pressUkrainianJ, tabTo } from "./harness/keyboard.ts";
import { readReceipt, readyAction } from "./harness/take-step.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("a reviewer signs in, finds the commitment in the queue and approves it with the keyboard alone", async () => {
  const reviewer = await bridge.visit();
  const { page } = reviewer;
  const { keyboard } = page;
  await reviewer.goTo("/sign-in");
  await tabTo(page, page.getByLabel("E-mail"));
  await keyboard.type("legal.reviewer@demo.example");
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await keyboard.type("bridge-to-delivery-2024");
  await keyboard.press("Enter");
  await page.waitForURL(({ pathname }) => pathname === "/work");

  const rows = page.locator("[data-row-link]");
  await tabTo(page, rows.nth(0));
  await pressUkrainianJ(page);
  expect(await rows.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  await keyboard.press("k");
  const reference = await rows.nth(0).innerText();
  await keyboard.press("Enter");
  await page.waitForURL(`**/c/${reference}`);

  await tabTo(page, readyAction(page, { event: "approval.grant", target: "legal" }));
  await keyboard.press("Enter");
  await tabTo(page, page.locator("[name=comment]"));
  await keyboard.type("The law allows it.");
  await keyboard.press("Control+Enter");
  await page.locator("[data-check]").waitFor();
  await tabTo(page, page.locator("[data-check] button[type=submit]"));
  await keyboard.press("Enter");
  const receipt = await readReceipt(page);
  expect(receipt.line).toContain("Receipt 3.");

  const result = page.locator("[role=status]:has([data-entry-hash])");
  expect(await result.evaluate((element) => element === document.activeElement)).toBe(true);
  await tabTo(page, page.locator(`main a[href="/c/${reference}"]`).last());
  await reviewer.photograph("keyboard receipt");
});

test("F6 walks the regions, Control and slash show the keys, and the skip link leads to the content", async () => {
  const reviewer = await bridge.visitAs("legal.reviewer");
  const { page } = reviewer;
  await page.keyboard.press("F6");
  const inNavigation = page.locator("header nav :focus");
  await inNavigation.waitFor();
  await page.keyboard.press("F6");
  await page.locator("main :focus").waitFor();

  await page.reload();
  await page.locator("h1").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");

  await page.keyboard.press("Control+/");
  await page.waitForURL("**/help/keys");
});
