import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { flipOneByte } from "./harness/flip-one-byte.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("an auditor's own browser names the version of which one byte was changed", async () => {
  const auditor = await bridge.visitAs("auditor");
  const { page } = auditor;
  await auditor.goTo("/audit/c/LT-2024-0001");
  await page.locator("[data-verified]").waitFor();
  expect(await page.locator("[data-finding]").count()).toBe(0);

  await flipOneByte(bridge.database.superuserUrl, { reference: "LT-2024-0001", version: 3 });
  await page.reload();
  const finding = page.locator("[data-finding]").first();
  await finding.waitFor();
  expect(await finding.getAttribute("data-finding")).toBe("entryHashMismatch");
  expect(await finding.getAttribute("data-version")).toBe("3");
  expect(await page.locator("[data-verified]").count()).toBe(0);
  await auditor.photograph("tamper-found");
});
