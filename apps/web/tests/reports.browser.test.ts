import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { chooseLanguage } from "./harness/looks.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let auditor: Visitor;
let overseer: Visitor;
beforeAll(async () => {
  bridge = await openBridge();
  auditor = await bridge.visitAs("auditor");
  overseer = await bridge.visitAs("manager");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const textOf = async ({ page }: Visitor, selector: string): Promise<string> =>
  (await page.locator(selector).first().textContent()) ?? "";

test("the three totals as at 10 April 2024 stand on the page, each with the rows that add up to it", async () => {
  const totals = {
    thisYear: "€84,000,000.00",
    military: "€610,000,000.00",
    all: "€1,000,000,000.00",
  };
  for (const [figure, amount] of Object.entries(totals)) {
    await overseer.goTo("/reports/totals?date=2024-04-10");
    const link = overseer.page.locator(`[data-total=${figure}]`);
    expect(await link.textContent()).toBe(amount);
    await link.click();
    await overseer.page.locator("[data-sum]").waitFor();
    expect(await textOf(overseer, "[data-sum]")).toContain(amount);
  }
});

test("a report says for which leaves it is true, and its permanent link says the same after a reload", async () => {
  const { page } = overseer;
  await overseer.goTo("/reports/funds?date=2024-04-10");
  await page.getByText(/True for the first \d+ ledger entries/).waitFor();
  await page.getByRole("link", { name: "Permanent link to this answer" }).click();
  await page.waitForURL(/date=2024-04-10&leaf=\d+/);
  const before = await page.locator("table").textContent();
  await page.reload();
  await page.locator("table").waitFor();
  expect(await page.locator("table").textContent()).toBe(before);
});

test("funds by stage: a number leads to what it counts, also with the keyboard alone", async () => {
  const { page } = overseer;
  await overseer.goTo("/reports/funds");
  const link = page.locator("tbody tr").first().getByRole("link").first();
  const amount = await link.textContent();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.locator("[data-sum]").waitFor();
  expect(await textOf(overseer, "[data-sum]")).toContain(amount ?? "nothing");
});

test("the demo's history has no breach, and the page says so in numbers", async () => {
  await auditor.goTo("/audit/separation");
  const summary = auditor.page.locator("[data-breaches]");
  await summary.waitFor();
  expect(await summary.getAttribute("data-breaches")).toBe("0");
  expect(await summary.textContent()).toMatch(/^0 breaches in \d+ decisions by \d+ people\.$/);
  await chooseLanguage(auditor.page, "lt");
  expect(await summary.textContent()).toMatch(/^0 pažeidimų; \d+ sprendim/);
  await chooseLanguage(auditor.page, "en");
});

test("a period that ends before it begins is told beside its field", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/separation");
  await page.getByLabel("Took effect from").fill("2024-05-01");
  await page.getByLabel("Took effect until").fill("2024-04-01");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByText("The last day must not be before the first.").waitFor();
  expect(page.url()).not.toContain("2024-05-01");
});

test("a sample is drawn from a seed, and its permanent link draws the same one", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/sample");
  await page.getByRole("button", { name: "Draw" }).click();
  await page.getByRole("alert").getByText("Give a seed.").waitFor();
  await page.getByLabel("Seed").fill("audit 2026");
  await page.getByLabel("Sample size").fill("8");
  await page.getByLabel("Seed").press("Control+Enter");
  await page.waitForURL(/seed=audit\+2026&size=8/);
  await page.locator("table").first().waitFor();
  const drawn = await page.locator("table").first().textContent();
  await page.getByRole("link", { name: "Permanent link to this answer" }).click();
  await page.waitForURL(/leaf=\d+/);
  await page.reload();
  await page.locator("table").first().waitFor();
  expect(await page.locator("table").first().textContent()).toBe(drawn);
});

test("every path ends in the list of commitments that took it", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/conformance");
  const row = page.locator("tbody tr").first();
  const count = Number(await row.locator("td").first().textContent());
  await row.getByRole("link").click();
  await page.waitForURL("**/audit/conformance/commitments?**");
  await page.getByText(new RegExp(`${count} rows? of ${count},`)).waitFor();
  expect(await page.locator("tbody tr").count()).toBe(count);
});

test("who may not read the whole ledger is told who may, and sees no way there", async () => {
  const reviewer = await bridge.visitAs("legal.reviewer");
  expect(await reviewer.page.locator("header").getByRole("link", { name: "Reports" }).count()).toBe(
    0,
  );
  for (const path of ["/reports/funds", "/audit/sample", "/audit/conformance"]) {
    await reviewer.goTo(path);
    await reviewer.page.locator("[data-kind=noRight]").waitFor();
  }
});
