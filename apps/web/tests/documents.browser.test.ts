import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { fillFields } from "./harness/fill-fields.ts";
import { getReference } from "./harness/find-reference.ts";
import { chooseLanguage } from "./harness/looks.ts";
import { mineDetectors } from "./harness/mine-detectors.ts";
import { readReceipt, takeStep } from "./harness/take-step.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let proposer: Visitor;
let reference: string;
beforeAll(async () => {
  bridge = await openBridge();
  proposer = await bridge.visitAs("proposer");
  reference = await getReference(bridge, proposer, "Field hospital module");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const uploadState = (visitor: Visitor, state: string) =>
  visitor.page.locator(`[data-upload=${state}]`);

const choose = async ({ page }: Visitor, name: string, bytes: string): Promise<void> =>
  page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes, "latin1") });

const form = (): string => `/c/${reference}/do/document.attach`;

test("a file of another type than its name says is refused beside its field, in three languages", async () => {
  const { page } = proposer;
  await proposer.goTo(form());
  await choose(proposer, "tool.pdf", "MZ\u0000\u0001");
  await uploadState(proposer, "refused").waitFor({ state: "attached" });
  proposer.forgive(/415/);
  for (const language of ["lt", "uk", "en"]) {
    await chooseLanguage(proposer.page, language);
    await proposer.photograph(`documents refused ${language}`);
  }
  expect(await page.locator("#document\\.file-error").innerText()).toContain("The name says PDF");
  await page.locator("main form button[type=submit]").click();
  expect(await page.locator('a[href="#document.file"]').innerText()).toContain("File");
  await proposer.photograph("documents without file");
});

test("a file on its way shows how far it has come and can be stopped", async () => {
  const { page, context } = proposer;
  await proposer.goTo(form());
  const network = await context.newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 100_000 };
  await network.send("Network.emulateNetworkConditions", slow);
  await choose(proposer, "large.pdf", `%PDF-1.7\n${"a".repeat(1_000_000)}`);
  await page.locator("progress").waitFor();
  await proposer.photograph("documents sending");
  await page.getByRole("button", { name: "Stop" }).click();
  await uploadState(proposer, "stopped").waitFor();
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  expect(await page.locator("progress").count()).toBe(0);
});

test("an attached file is downloaded as it was, and after it is retired as well", async () => {
  const typed = {
    "document.file": "quote.pdf",
    "document.kind": "quote",
    "document.title": "Quote of the maker",
  };
  await takeStep(proposer, reference, { event: "document.attach", typed }, "documents");
  const auditor = await bridge.visitAs("auditor", { theme: "dark" });
  const { page } = auditor;
  await auditor.goTo(`/c/${reference}#documents`);
  const link = page.locator('a[href^="/documents/"]');
  await auditor.photograph("documents panel dark");
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("quote.pdf");

  await proposer.goTo(`/c/${reference}/do/document.retire`);
  await fillFields(proposer.page, { reason: "A newer quote came." });
  const select = proposer.page.locator('[name="documentId"]');
  await select.selectOption({ label: "Quote: Quote of the maker" });
  await proposer.page.locator("main form button[type=submit]").click();
  await proposer.page.locator("[data-check]").waitFor();
  await proposer.page.locator("main form button[type=submit]").click();
  await readReceipt(proposer.page);
  await page.reload();
  await page.locator("a[data-retired=true]").waitFor();
  const [again] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(again.suggestedFilename()).toBe("retired-quote.pdf");
});

test("a proposal's papers are sent with it", async () => {
  const { page } = proposer;
  const submit = page.locator("main form button[type=submit]");
  await proposer.goTo("/propose");
  await page.getByRole("button", { name: "Start a proposal" }).click();
  for (const section of ["need", "lines", "funding"] as const) {
    await page.waitForURL(`**/propose/*/${section}`);
    await page.locator("main form").waitFor();
    await fillFields(page, mineDetectors[section]);
    await submit.click();
  }
  await page.waitForURL("**/papers");
  await page.getByRole("button", { name: "Add a file" }).click();
  await fillFields(page, {
    "papers.0.file": "letter.pdf",
    "papers.0.kind": "needStatement",
    "papers.0.title": "Letter of 3 November",
  });
  await page.getByText("Kept: letter.pdf, PDF").waitFor();
  await proposer.photograph("documents draft papers");
  await submit.click();
  await page.waitForURL("**/check");
  await page.getByRole("heading", { name: "Files that will be attached" }).waitFor();
  await proposer.photograph("documents draft check");
  await submit.click();
  const { line } = await readReceipt(page);
  const proposed = /LT-\d{4}-\d{4}/.exec(line)?.[0] ?? "";
  await proposer.goTo(`/c/${proposed}#documents`);
  expect(await page.locator('a[href^="/documents/"]').innerText()).toBe("letter.pdf");
});
