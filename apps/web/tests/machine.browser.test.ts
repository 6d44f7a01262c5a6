import { aContent } from "@tiltas/domain/testing";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { adoptFirstVersion } from "./harness/adopt-first-version.ts";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { clientOf } from "./harness/client.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let administrator: Visitor;
let auditor: Visitor;
let proposer: Visitor;
let reference: string;

const propose = async (visitor: Visitor): Promise<string> => {
  const { commitment } = clientOf(visitor, bridge.origin);
  const content = aContent({ amount: "90000.00" });
  const receipt = await commitment.propose.mutate({ commandId: randomUUID(), content });
  return receipt.reference;
};

beforeAll(async () => {
  bridge = await openBridge();
  administrator = await bridge.visitAs("administrator");
  auditor = await bridge.visitAs("auditor");
  await adoptFirstVersion(bridge.database.superuserUrl);
  proposer = await bridge.visitAs("proposer");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("the versions say which is in force and how many commitments live under each", async () => {
  const { page } = auditor;
  const { machine } = clientOf(auditor, bridge.origin);
  await expect.poll(async () => (await machine.show.query()).inForce, { timeout: 5000 }).toBe(1);
  reference = await propose(proposer);
  await auditor.goTo("/process");
  const row = page.getByRole("row", { name: /commitment@1/ });
  expect(await row.innerText()).toMatch(/in force.*1$/s);
  await page.getByText("not adopted yet").waitFor();
  await auditor.photograph("machine 1 versions");
});

test("a version is read as sentences and against another", async () => {
  const { page } = auditor;
  await auditor.goTo("/process/commitment@2?compare=commitment@1");
  await page.getByRole("heading", { name: "New states" }).waitFor();
  await page.getByText("Awaiting approval of the difference").first().waitFor();
  const award = page.locator("[data-event='procurement.award']").last();
  await award.locator("summary").click();
  await award.locator("[data-rule=noRuleForDifference]").waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/\{\w+\}/);
  await auditor.photograph("machine 2 comparison");
});

test("who may not adopt sees the check, and who must", async () => {
  const { page } = auditor;
  await auditor.goTo("/process/adopt");
  await page.getByLabel("Reason").fill("Differences and claims.");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByText("Only an administrator may adopt a version.").waitFor();
  expect(await page.getByRole("button", { name: /^Adopt/ }).count()).toBe(0);
});

test("an administrator checks a version, adopts it, and sees the living move to it", async () => {
  const { page } = administrator;
  await administrator.goTo("/process/adopt");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("alert").getByText("Say why this version is adopted.").waitFor();
  await page.getByLabel("Reason").fill("Differences and claims.");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByText("The one live commitment has a place under commitment@2").waitFor();
  await administrator.photograph("machine 3 check");
  await page.getByRole("button", { name: "Adopt commitment@2" }).click();
  await page.getByRole("status").getByText("commitment@2 is in force").waitFor();
  await page.locator("[data-waiting='0']").waitFor();
  await administrator.photograph("machine 4 receipt");
  await administrator.goTo(`/c/${reference}`);
  await page.getByRole("link", { name: "commitment@2" }).waitFor();
  expect(await page.getByRole("link", { name: "commitment@1" }).count()).toBe(0);
  await administrator.goTo("/process/adopt");
  await page.getByText("the program has no later one").waitFor();
});

test("a version nobody has is said to be none", async () => {
  await auditor.goTo("/process/commitment@7");
  await auditor.page.getByText("The program has no commitment@7.").waitFor();
  expect(await auditor.page.locator("[data-event]").count()).toBe(0);
});
