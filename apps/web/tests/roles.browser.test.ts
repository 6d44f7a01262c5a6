import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { chooseLanguage, languages, overflowAt } from "./harness/looks.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("an administrator assigns a role from form to receipt, and the history tells who, why and when", async () => {
  const administrator = await bridge.visitAs("administrator");
  const { page } = administrator;
  await administrator.goTo("/people");
  await administrator.photograph("people");
  await page.getByRole("link", { name: "Demo Logistics Reviewer" }).click();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByText("Choose a role to assign or revoke.").first().waitFor();
  await page.locator("select[name=change]").selectOption("role.assign legalReviewer");
  await page.locator("textarea[name=reason]").fill("Stands in for a colleague.");
  for (const language of languages) {
    await chooseLanguage(page, language);
    await administrator.photograph(`role form ${language}`);
  }
  await chooseLanguage(page, "en");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByText("Assign: Legal reviewer").waitFor();
  await administrator.photograph("role check");
  await page.getByRole("button", { name: "Assign the role" }).click();
  await page.getByText("Assigned to Demo Logistics Reviewer: Legal reviewer.").waitFor();
  const row = page.getByRole("row", { name: /Assign a role/u });
  expect(await row.innerText()).toMatch(
    /Legal reviewer.*Stands in for a colleague\..*Demo Administrator/su,
  );
  await administrator.photograph("role receipt");
  expect(await overflowAt(page, 320)).toBe(0);
  await administrator.photograph("role receipt 320");
});

test("nobody changes their own roles, and an auditor reads and changes nothing", async () => {
  const administrator = await bridge.visitAs("administrator", { theme: "dark" });
  await administrator.goTo("/people");
  await administrator.page.getByRole("link", { name: "Demo Administrator" }).click();
  await administrator.page.getByText("Nobody changes their own roles").waitFor();
  await administrator.photograph("own roles dark");
  const auditor = await bridge.visitAs("auditor");
  await auditor.goTo("/people");
  await auditor.page.getByRole("link", { name: "Demo Minister" }).click();
  await auditor.page.getByText("Only an administrator assigns and revokes roles.").waitFor();
  expect(await auditor.page.locator("select[name=change]").count()).toBe(0);
  const reviewer = await bridge.visitAs("legal.reviewer");
  await reviewer.goTo("/people");
  await reviewer.page
    .getByText("People and roles are shown to auditors, managers and administrators.")
    .waitFor();
});
