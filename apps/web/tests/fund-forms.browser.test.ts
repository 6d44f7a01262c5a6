import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findViolations } from "./harness/axe.ts";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { fillFields } from "./harness/fill-fields.ts";
import { chooseLanguage, languages, overflowAt } from "./harness/looks.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const openForm = async ({ page }: Visitor, name: string) => {
  await page.locator("summary", { hasText: name }).click();
  return page.getByRole("form", { name });
};

const check = { name: "Check", exact: true } as const;

test("an administrator opens a framework and a fund, and finds both in the tables", async () => {
  const administrator = await bridge.visitAs("administrator");
  const { page } = administrator;
  await administrator.goTo("/funds");
  const framework = await openForm(administrator, "Open a framework");
  await framework.getByRole("button", check).click();
  await framework.getByRole("link", { name: "Kind: Choose one" }).waitFor();
  await fillFields(page, {
    "framework-code": "ENERGY",
    "framework-name": "Energy grid coalition",
    "framework-kind": "coalition",
    "framework-leads": "LT, SE",
    "framework-milestones": "2027-06-30 First transformers",
  });
  for (const language of languages) {
    await chooseLanguage(page, language);
    expect(await findViolations(page, "main")).toEqual([]);
    await administrator.photograph(`framework form ${language}`);
  }
  await chooseLanguage(page, "en");
  await framework.getByRole("button", check).click();
  await administrator.photograph("framework check");
  await page.getByRole("button", { name: "Open the framework" }).click();
  await page.getByText("Framework opened: ENERGY.").waitFor();
  await page.getByRole("row", { name: /ENERGY.*Coalition.*LT, SE/u }).waitFor();

  const fund = await openForm(administrator, "Open a fund");
  await fillFields(page, {
    "fund-code": "ENG-2027",
    "fund-name": "Energy support",
    "fund-owner": "Test ministry",
    "fund-ceiling": "12,500,000",
  });
  await fund.getByRole("button", check).click();
  await fund.getByRole("link", { name: "Fiscal year: A year from 1990 to 2199" }).click();
  await page.keyboard.type("2027");
  await administrator.photograph("fund form");
  await fund.getByRole("button", check).click();
  await page.getByRole("button", { name: "Open the fund" }).click();
  await page.getByText("Fund opened: ENG-2027.").waitFor();
  const row = page.getByRole("region", { name: "Funds of 2027" }).getByRole("row", {
    name: /ENG-2027/u,
  });
  expect(await row.innerText()).toMatch(/Energy support.*12,500,000\.00/su);
  await administrator.photograph("fund receipt");
  expect(await overflowAt(page, 320)).toBe(0);
  await administrator.photograph("fund receipt 320");
});

test("a ceiling below what the fund holds is refused with what to do, and a higher one is recorded", async () => {
  const administrator = await bridge.visitAs("administrator", { theme: "dark" });
  const { page } = administrator;
  await administrator.goTo("/funds/MOD-2024");
  const adjust = await openForm(administrator, "Adjust the ceiling");
  await fillFields(page, { "adjust-ceiling": "1.00", "adjust-reason": "The budget was cut." });
  expect(await findViolations(page, "main")).toEqual([]);
  await administrator.photograph("ceiling form dark");
  await adjust.getByRole("button", check).click();
  await page.getByRole("button", { name: "Adjust the ceiling" }).click();
  await page.getByText("More than that is already held on the fund.").waitFor();
  await page.getByText("Give a higher ceiling.").waitFor();
  administrator.forgive(/412/);
  await administrator.photograph("ceiling refused dark");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await fillFields(page, { "adjust-ceiling": "130,000,000" });
  await adjust.getByRole("button", check).click();
  await page.getByRole("button", { name: "Adjust the ceiling" }).click();
  await page.getByText("Ceiling of MOD-2024: €130,000,000.00.").waitFor();
  const history = page.getByRole("region", { name: "What the ceiling went through" });
  await history.getByText("set to €130,000,000.00").waitFor();
  expect(await overflowAt(page, 320)).toBe(0);
  await administrator.photograph("ceiling receipt dark 320");
});

test("an administrator moves ceiling to another fund of the year; a manager reads and changes nothing", async () => {
  const administrator = await bridge.visitAs("administrator");
  const { page } = administrator;
  await administrator.goTo("/funds/UAF-2024");
  const move = await openForm(administrator, "Move ceiling to another fund");
  await fillFields(page, {
    "move-to": "MOD-2024",
    "move-amount": "5",
    "move-reason": "Moved within the year.",
  });
  await administrator.photograph("move form");
  await move.getByRole("button", check).click();
  await page.getByRole("button", { name: "Transfer", exact: true }).click();
  await page.getByText("Moved from UAF-2024 to MOD-2024: €5.00.").waitFor();
  const standing = page.getByRole("region", { name: "What the ceiling divides into" });
  await standing.getByText("€4,999,999,995.00").first().waitFor();
  await page.getByText("−€5.00, to MOD-2024").waitFor();
  await administrator.photograph("move receipt");
  const overseer = await bridge.visitAs("manager");
  await overseer.goTo("/funds");
  await overseer.page.getByText("Only an administrator opens frameworks and funds.").waitFor();
  await overseer.goTo("/funds/MOD-2024");
  await overseer.page.getByText("Only an administrator changes ceilings.").waitFor();
  expect(await overseer.page.locator("summary", { hasText: "ceiling" }).count()).toBe(0);
});
