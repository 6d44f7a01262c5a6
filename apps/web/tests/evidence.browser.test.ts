import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let auditor: Visitor;
beforeAll(async () => {
  bridge = await openBridge();
  auditor = await bridge.visitAs("auditor");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

/** A member of a small ZIP file. */
const memberOf = (file: Buffer, wanted: string): string => {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const name = file.toString("utf8", at + 46, at + 46 + file.readUInt16LE(at + 28));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (name === wanted)
      return inflateRawSync(file.subarray(start, start + file.readUInt32LE(at + 20))).toString();
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30);
  }
  throw new Error(`no ${wanted} in the bundle`);
};

/** Presses the button and takes the file the browser saves. */
const build = async (visitor: Visitor): Promise<{ name: string; file: Buffer }> => {
  const { page } = visitor;
  const saved = page.waitForEvent("download", { timeout: 30_000 });
  await page.getByRole("button", { name: "Build and download" }).click();
  const download = await saved;
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
};

test("an auditor goes from a commitment to its bundle, sees what it will hold, and saves it", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/c/LT-2024-0001");
  await page.getByRole("link", { name: "Build evidence bundle…" }).click();
  await page.getByRole("heading", { name: "Evidence bundles" }).waitFor();
  const panel = page.getByRole("region", { name: /^What the bundle would hold: LT-2024-0001/ });
  const entries = Number(await panel.locator("dd").first().textContent());
  expect(entries).toBeGreaterThan(5);
  const { name, file } = await build(auditor);
  expect(name).toMatch(/^tiltas-LT-2024-0001-as-at-\d+\.zip$/);
  const manifest: unknown = JSON.parse(memberOf(file, "manifest.json"));
  expect(manifest).toMatchObject({
    format: "tiltas.bundle/1",
    scope: { kind: "commitment", references: ["LT-2024-0001"] },
    counts: { entries },
  });
  const done = page.getByRole("status").filter({ hasText: "is whole and was saved" });
  await done.waitFor();
  expect(await done.evaluate((line) => line === document.activeElement)).toBe(true);
  expect(await page.getByRole("link", { name: `Save ${name} again` }).count()).toBe(1);
  await auditor.photograph("evidence-built");
});

test("the report in a bundle stands alone on the screen and on paper", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/exports?take=commitment&ref=LT-2024-0001");
  const { file } = await build(auditor);
  const report = await bridge.visit({ width: 1100 });
  await report.page.setContent(memberOf(file, "report.html"));
  expect(await report.page.getByRole("heading", { level: 2 }).allTextContents()).toContain(
    "What was not proved",
  );
  await report.photograph("evidence-report");
  await report.page.emulateMedia({ media: "print" });
  await report.photograph("evidence-report-print");
  expect((await report.page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: null });
});

test("a filter is chosen, its bundle counted and built; the address gives the same screen again", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/exports");
  await page.getByLabel("Commitments by filter").check();
  await page.getByLabel("Kind").selectOption("humanitarian");
  await page.getByRole("button", { name: "Show what it would hold" }).click();
  await page.getByRole("region", { name: /^What the bundle would hold/ }).waitFor();
  expect(new URL(page.url()).search).toBe("?take=filter&kind=humanitarian");
  await page.reload();
  await page.getByRole("region", { name: /^What the bundle would hold/ }).waitFor();
  const { name } = await build(auditor);
  expect(name).toMatch(/^tiltas-filter-as-at-/);
});

test("what is wrong is told at its field, and a reference nobody bears with those like it", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/exports");
  await page.getByRole("button", { name: "Show what it would hold" }).click();
  const summary = page.getByRole("alert");
  expect(await summary.textContent()).toContain("Type references such as LT-2024-0007");
  await summary.getByRole("link").click();
  await page.keyboard.type("LT-2024-0091");
  await page.keyboard.press("Enter");
  await page.getByText("No commitment has this reference.").waitFor();
  await page.getByRole("link", { name: /^LT-2024-0001/ }).click();
  await page.getByRole("button", { name: "Build and download" }).waitFor();
  expect(await page.getByRole("textbox", { name: "References" }).inputValue()).toBe("LT-2024-0001");
});

test("a download that is stopped leaves no file and says so", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/exports?take=everything");
  // Held back, so that there is time to stop it.
  await page.route("**/evidence/everything", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue().catch(() => undefined);
  });
  await page.getByRole("button", { name: "Build and download" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  const said = page.getByText("Stopped. Nothing of the file was kept.");
  await said.waitFor();
  expect(await said.isVisible()).toBe(true);
  await page.unroute("**/evidence/everything");
});

test("a download that breaks off is no file", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/exports?take=everything");
  await page.route("**/evidence/everything", async (route) => route.abort());
  await page.getByRole("button", { name: "Build and download" }).click();
  const said = page.getByText("The download broke off");
  await said.waitFor();
  expect(await said.isVisible()).toBe(true);
  auditor.forgive(/evidence\/everything|ERR_FAILED/);
  await page.unroute("**/evidence/everything");
});
