import { commandIdSchema } from "@tiltas/domain";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf, getTurnedDown } from "./harness/client.ts";
import { flipOneByte } from "./harness/flip-one-byte.ts";
import type { Visitor } from "./harness/visitor.ts";

const reference = "LT-2024-0001";

let bridge: Bridge;
let auditor: Visitor;
beforeAll(async () => {
  bridge = await openBridge();
  auditor = await bridge.visitAs("auditor");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const rowIndexes = async (): Promise<readonly number[]> =>
  (await auditor.page.locator("[data-row-link]").allInnerTexts()).map((text) =>
    Number(text.replace("#", "")),
  );

test("the explorer holds few rows in the document and reads on as it is scrolled, in leaf order", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit");
  await page.locator("[data-row-link]").first().waitFor();
  const shown = await rowIndexes();
  expect(shown.length).toBeLessThan(60);
  expect(shown.every((index, at) => index < (shown[at - 1] ?? Number.MAX_SAFE_INTEGER))).toBe(true);
  const [newest = 0] = shown;
  await page.locator("[data-row-link]").first().focus();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press("End");
    await page.waitForTimeout(400);
  }
  const [below = newest] = (await rowIndexes()).slice(-1);
  expect(newest - below).toBeGreaterThan(200);
  await auditor.photograph("explorer scrolled");
});

test("the list is walked by keys on any layout, an entry opened, and its proof holds in the browser", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit?seq=40");
  const first = page.locator("[data-row-link]").first();
  await first.waitFor();
  expect(await first.innerText()).toBe("#40");
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("KeyJ");
  await expect
    .poll(async () => page.evaluate(() => document.activeElement?.textContent))
    .toBe("#38");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/audit/entry/38");
  await page.locator("[data-proof=proved]").waitFor({ timeout: 20_000 });
  expect(await page.locator("[data-holds=false]").count()).toBe(0);
  await auditor.photograph("entry proved");
});

test("filters and a jump in time are in the address, and a reload shows the same", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit");
  await page.getByLabel("Reference or stream").fill(reference.toLowerCase());
  await page.getByLabel("Event", { exact: true }).selectOption("approval.grant");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForURL(/ref=LT-2024-0001/);
  await page.getByText(/that is all/).waitFor();
  const before = await rowIndexes();
  expect(before.length).toBeGreaterThan(0);
  await page.reload();
  await page.getByText(/that is all/).waitFor();
  expect(await rowIndexes()).toEqual(before);
  await page.getByLabel(/Or to a moment/).fill("1999-01-01T00:00");
  await page.getByRole("button", { name: "Jump", exact: true }).click();
  await page.waitForURL(/seq=0/);
  await page.getByText("Newer entries").waitFor();
});

test("an event of the past shows its state, every rule it met, and what today's rules say", async () => {
  const { page } = auditor;
  await auditor.goTo(`/audit/c/${reference}?at=3`);
  await page.locator("[data-rule=ownProposal][data-holds=true]").waitFor();
  expect(await page.locator("[data-holds=false]").count()).toBe(0);
  await page.locator("[data-verdict=allowed]").waitFor();
  await page.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/at=4/);
  await page.keyboard.press("Home");
  await page.waitForURL(/at=1(?!\d)/);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => Number(new URL(page.url()).searchParams.get("at"))).toBeGreaterThan(1);
  await page.keyboard.press("Home");
  await page.waitForURL(/at=1(?!\d)/);
  await page.getByRole("link", { name: "Compare with now" }).click();
  await page.waitForURL(/compare=/);
  await page.getByText(/compared with entry/).waitFor();
  await auditor.photograph("past compared");
});

test("the portfolio of a day leads from a total to its commitments and to one of them as it stood", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/portfolio");
  await page.getByRole("link", { name: "Permanent link" }).click();
  await page.waitForURL(/leaf=\d+/);
  const stamp = await page.locator("[data-moment]").getAttribute("data-moment");
  await page.locator("tbody [data-row-link]").first().click();
  await page.waitForURL(/stage=/);
  expect(await page.locator("[data-moment]").getAttribute("data-moment")).toBe(stamp);
  await page.getByText("Commitments of the chosen line as they stood").first().waitFor();
  await page
    .getByRole("link", { name: /^[A-Z]{2}-\d{4}-\d+/ })
    .first()
    .click();
  await page.waitForURL(/\/audit\/c\/.*at=\d+/);
  await page.locator("[data-verified]").waitFor();
});

test("who is refused again and again stands out, with the reason and who could have cleared it", async () => {
  const { page } = auditor;
  const minister = await bridge.visitAs("minister");
  const client = clientOf(minister, bridge.origin);
  const { commitmentId } = await client.commitment.byReference.query({ reference });
  for (let attempt = 0; attempt < 3; attempt += 1)
    await getTurnedDown(
      client.commitment.submit.mutate({
        commitmentId,
        expectedRevision: 1,
        commandId: commandIdSchema.parse(crypto.randomUUID()),
      }),
    );
  await expect
    .poll(
      async () => {
        await auditor.goTo("/audit/refusals");
        return page.locator("[data-often]").count();
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
  await page.locator("[data-reason=notYourRole]").first().waitFor();
  await auditor.photograph("refusals repeated");
});

test("an entry that was tampered with fails its proof by name", async () => {
  const { page } = auditor;
  await auditor.goTo(`/audit?ref=${reference}`);
  await page.locator("[data-row-link]").last().click();
  await page.waitForURL("**/audit/entry/*");
  const address = new URL(page.url()).pathname;
  await page.locator("[data-proof]").waitFor();
  await flipOneByte(bridge.database.superuserUrl, { reference, version: 1 });
  await auditor.goTo(address);
  const failed = page.locator("[data-check=bytes][data-holds=false]");
  await failed.waitFor();
  expect(await failed.innerText()).toContain("hash");
});
