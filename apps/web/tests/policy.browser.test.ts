import { type Policy, samplePolicy } from "@tiltas/domain";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findViolations } from "./harness/axe.ts";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { chooseLanguage, languages, overflowAt } from "./harness/looks.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let administrator: Visitor;
let auditor: Visitor;
let overseer: Visitor;
beforeAll(async () => {
  bridge = await openBridge();
  administrator = await bridge.visitAs("administrator");
  auditor = await bridge.visitAs("auditor");
  overseer = await bridge.visitAs("manager");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

/** The second version of the sample: the budget holder decides up to another amount, and above it as before. */
const withLimits = (upTo: string, above: string): Policy => ({
  ...samplePolicy,
  version: 2,
  rules: samplePolicy.rules.map((rule) => {
    if (rule.ruleId === "small") return { ...rule, when: { amountUpTo: upTo } };
    return rule.ruleId === "large" ? { ...rule, when: { amountAbove: above } } : rule;
  }),
});

const check = async ({ page }: Visitor, policy: Policy | string): Promise<void> => {
  const text = typeof policy === "string" ? policy : JSON.stringify(policy);
  await page.getByLabel("Policy", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Check" }).click();
};

const findingsShown = async ({ page }: Visitor): Promise<readonly (string | null)[]> => {
  const found = page.locator("[data-finding]");
  await found.first().waitFor();
  return Promise.all((await found.all()).map(async (one) => one.getAttribute("data-finding")));
};

test("the rules are read by everyone and linked for those who study them", async () => {
  const reviewer = await bridge.visitAs("legal.reviewer");
  const link = { name: "Rules", exact: true };
  expect(await reviewer.page.locator("header").getByRole("link", link).count()).toBe(0);
  await auditor.page.locator("header").getByRole("link", link).click();
  await auditor.page.waitForURL("**/policy");
  await auditor.page.getByText("When the amount is €150,000.00 or less:").waitFor();
  await reviewer.goTo("/policy/sample@1");
  await reviewer.page.getByText("2 of 3 decide in the role legal reviewer").first().waitFor();
});

test("what is no policy is told by field, and the text stays", async () => {
  const { page } = administrator;
  await administrator.goTo("/policy/adopt");
  await check(administrator, "{");
  await page.getByRole("alert").getByText("This is not JSON").waitFor();
  await check(administrator, JSON.stringify({ ...samplePolicy, rules: [] }));
  await page
    .getByRole("alert")
    .getByText(/^rules: /)
    .waitFor();
  expect(await page.getByLabel("Policy", { exact: true }).inputValue()).toContain('"rules":[]');
});

test("a policy with a gap cannot be adopted, and its check is without a barrier in three languages", async () => {
  const { page } = administrator;
  await administrator.goTo("/policy/adopt");
  await check(administrator, withLimits("200000.00", "300000.00"));
  expect(await findingsShown(administrator)).toEqual(["notCovered"]);
  await page.getByText("an amount above €200,000.00").waitFor();
  expect(await page.getByRole("button", { name: /^Adopt/ }).count()).toBe(0);
  const found: string[] = [];
  for (const language of languages) {
    await chooseLanguage(page, language);
    const violations = await findViolations(page, undefined);
    found.push(...violations.map((one) => `${language}: ${one}`));
    const overflow = await overflowAt(page, 320);
    if (overflow > 0) found.push(`${language}: ${overflow} px too wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await chooseLanguage(page, "en");
  expect(found).toEqual([]);
  await administrator.photograph("policy 1 refused");
});

test("who may only study a policy is told so, and adopts nothing", async () => {
  await overseer.goTo("/policy/adopt");
  await check(overseer, withLimits("250000.00", "250000.00"));
  await overseer.page.getByText("Only an administrator adopts a policy.").waitFor();
  expect(await overseer.page.getByRole("button", { name: /^Adopt/ }).count()).toBe(0);
});

test("an administrator adopts a sound policy after seeing what it changes and whom it touches", async () => {
  const { page } = administrator;
  await administrator.goTo("/policy/adopt");
  await check(administrator, withLimits("250000.00", "250000.00"));
  await page.getByText("Nothing speaks against it.").waitFor();
  await page.getByText("Rule small changed: when it applies").waitFor();
  await page.getByRole("link", { name: /Winter boots from stock/ }).waitFor();
  await administrator.photograph("policy 2 checked");
  await page.getByRole("button", { name: "Adopt sample@2" }).click();
  await page.getByText("Adopted: sample@2").waitFor();
  await page.getByText(/^Recorded in policy\/sample as entry 2/).waitFor();
  await administrator.photograph("policy 3 adopted");

  await auditor.goTo("/policy/sample@2");
  await auditor.page.getByLabel("Compare with").selectOption("sample@1");
  await auditor.page.getByRole("button", { name: "Compare" }).click();
  await auditor.page.waitForURL("**/policy/sample@2?compare=sample*");
  await auditor.page.getByRole("link", { name: /Winter boots from stock/ }).click();
  await auditor.page.waitForURL("**/c/LT-2026-*");
  const heading = auditor.page.locator("h1", { hasText: "Winter boots from stock" });
  await heading.waitFor();
  expect(await heading.innerText()).toContain("LT-2026-");
});

test("a simulation is run for pasted rules, and one of a version has an address of its own", async () => {
  const { page } = overseer;
  await overseer.goTo("/policy/simulate?from=2022-01-01&to=2199-12-31");
  await page
    .getByLabel("Policy", { exact: true })
    .fill(JSON.stringify({ ...withLimits("250000.00", "250000.00"), name: "other-limits" }));
  await page.getByRole("button", { name: "Simulate" }).click();
  await page.getByText("41 commitments were read of 41 submitted in the period.").waitFor();
  await page.getByRole("img", { name: /Decisions before and after/ }).waitFor();
  await overseer.photograph("policy 4 simulated");
  expect(new URL(page.url()).searchParams.get("policy")).toBe(null);
  await page.getByLabel("Which policy").selectOption("sample@1");
  await page.getByRole("button", { name: "Simulate" }).click();
  await page.waitForURL("**policy=sample*");
  await page.reload();
  await page.getByText("Every commitment would have needed the same steps.").waitFor();
});

test("a simulation under way can be stopped and run again, and says where no durations were recorded", async () => {
  const { page } = overseer;
  const held = Promise.withResolvers<void>();
  const simulation = "**/trpc/policy.followSimulation*";
  // Held until it was stopped: by then the browser has given the request up.
  await page.route(simulation, async () => held.promise);
  await page.goto("/policy/simulate?policy=sample@1&from=2022-01-01&to=2199-12-30");
  await page.getByRole("progressbar").waitFor();
  await overseer.photograph("policy 5 running");
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("No result is shown").waitFor();
  expect(await page.getByRole("progressbar").count()).toBe(0);
  await overseer.photograph("policy 6 stopped");
  held.resolve();
  await page.unroute(simulation);
  await page.getByRole("button", { name: "Run again" }).click();
  await page.getByText("41 commitments were read of 41 submitted in the period.").waitFor();
  await page.getByText("no durations recorded").first().waitFor();
});
