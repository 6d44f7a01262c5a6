import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { getReference } from "./harness/find-reference.ts";
import { chooseLanguage } from "./harness/looks.ts";
import { takeStep } from "./harness/take-step.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const said = "Jonas has been on sick leave since Monday.";

test("an administrator erases what was said; the history still verifies and says so", async () => {
  const proposer = await bridge.visitAs("proposer");
  const reference = await getReference(bridge, proposer, "Field hospital module");
  await takeStep(proposer, reference, { event: "comment.add", typed: { text: said } }, "erasure");
  await proposer.goTo(`/c/${reference}#history`);
  await proposer.page.getByText(said).waitFor();
  expect(await proposer.page.locator("summary", { hasText: "Erase…" }).count()).toBe(0);

  const administrator = await bridge.visitAs("administrator");
  const { page } = administrator;
  await administrator.goTo(`/c/${reference}#history`);
  await page.locator("summary", { hasText: "Erase…" }).click();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByText("Choose a ground.").waitFor();
  await page.locator("select[name=ground]").selectOption("objection");
  for (const language of ["lt", "uk", "en"]) {
    await chooseLanguage(page, language);
    await administrator.photograph(`erasure form ${language}`);
  }
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.locator("[data-erased=objection]").waitFor();
  expect(await page.getByText(said).count()).toBe(0);
  await administrator.photograph("erasure done");

  const auditor = await bridge.visitAs("auditor", { theme: "dark" });
  await auditor.goTo(`/audit/c/${reference}`);
  await auditor.page.locator("[data-verified]").waitFor();
  await auditor.page.getByText("Not verified, because erased: 1 text.").waitFor();
  expect(await auditor.page.locator("[data-erased=objection]").innerText()).toContain(
    "the person objected",
  );
  await auditor.photograph("erasure audited dark");
});
