import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuiltBundle, jsonLinesOf, packBundle } from "@tiltas/ledger/testing";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findViolations } from "./harness/axe.ts";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { bundleKey, bundleOfLives } from "./harness/bundle-of-lives.ts";
import { chooseLanguage, languages, overflowAt, themes } from "./harness/looks.ts";
import type { Visitor } from "./harness/visitor.ts";

const measuredLives = Number(process.env["VERIFY_LIVES"] ?? "300");

let bridge: Bridge;
let auditor: Visitor;
let folder = "";
let key = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundle in a browser "));
  key = await bundleKey();
  bridge = await openBridge();
  auditor = await bridge.visitAs("auditor");
});
afterAll(async () => {
  await bridge.close();
  await rm(folder, { recursive: true });
});
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const keep = async (name: string, file: Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, file);
  return path;
};

const choose = async (page: Page, path: string, word = key): Promise<void> => {
  await auditor.goTo("/audit/verify");
  await page.locator("#verify-file").setInputFiles(path);
  await page.locator("#verify-key").fill(word);
};

const verify = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Verify", exact: true }).click();
};

/** Somebody with the database and no key changed the chain of the third commitment's second entry. */
const altered = (bundle: BuiltBundle): Uint8Array => {
  const lines = bundle.lines.map((line, place) =>
    place === 15
      ? { ...line, chain: line.chain.replace(/^./u, (digit) => (digit === "0" ? "1" : "0")) }
      : line,
  );
  return packBundle(bundle, { parts: { "entries.jsonl": jsonLinesOf(lines) } });
};

const lookAtAll = async (name: string): Promise<void> => {
  const { page } = auditor;
  const found: string[] = [];
  for (const language of languages) {
    await chooseLanguage(page, language);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await auditor.photograph(`${name} ${language} ${theme}`);
      found.push(...(await findViolations(page)).map((one) => `${language} ${theme}: ${one}`));
    }
    const overflow = await overflowAt(page, 320);
    if (overflow > 0) found.push(`${language}: ${overflow} px too wide`);
    await auditor.photograph(`${name} ${language} 320px`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await chooseLanguage(page, "en");
  await page.emulateMedia({ colorScheme: "light" });
  expect(found).toEqual([]);
};

test("an auditor verifies a bundle in the browser, and sees what was not proved", async () => {
  const { page } = auditor;
  await choose(page, await keep("good.zip", packBundle(await bundleOfLives(5))));
  await verify(page);
  await page.locator("[data-verified=true]").waitFor();
  const unproved = page.locator("[data-not-proved]");
  expect(
    await unproved.evaluateAll((items) =>
      items.map((item) => item.getAttribute("data-not-proved")),
    ),
  ).toEqual(["entriesTrue", "keyIsTheLedgers", "sameHistoryForAll", "rolesHeld"]);
  await lookAtAll("verify a bundle, good");
}, 60_000);

test("a bundle someone has been at is named by stream and version", async () => {
  const { page } = auditor;
  const bundle = await bundleOfLives(5);
  await choose(page, await keep("bad.zip", altered(bundle)));
  await verify(page);
  await page.locator("[data-verified=false]").waitFor();
  const { stream = "", version = 0 } = bundle.lines[15] ?? {};
  const row = page.locator("table tbody tr").first();
  expect(await row.textContent()).toContain(`${stream}, version ${version}`);
  expect(await row.textContent()).toContain("the chain does not follow");
  await lookAtAll("verify a bundle, bad");
}, 60_000);

test("a key the server tells is said to be told, and another ledger's bundle is not signed by it", async () => {
  const { page } = auditor;
  await choose(page, await keep("other.zip", packBundle(await bundleOfLives(1))), "");
  await verify(page);
  await page.getByRole("alert").getByText("Give the public key as one word.").waitFor();
  await page.getByRole("button", { name: "Ask this server for the key" }).click();
  await page.getByText("It is told, not proved").waitFor();
  await verify(page);
  await page.locator("[data-verified=false]").waitFor();
  await page.getByText("could have signed another history").waitFor();
  const found = page.locator("table tbody tr").first();
  expect(await found.textContent()).toContain("is not signed by the given key");
});

test("what is no bundle is said to be none", async () => {
  const { page } = auditor;
  await choose(
    page,
    await keep("none.zip", new TextEncoder().encode("no bundle at all, only text")),
  );
  await verify(page);
  const told = page.getByText("none.zip is not an evidence bundle.");
  await told.waitFor();
  expect(await page.locator("[data-verified]").count()).toBe(0);
});

test("the whole ledger is fetched and verified in one act, without a file, by the key the server tells", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/verify");
  await page.getByRole("button", { name: "Verify the whole ledger" }).click();
  const result = page.locator("[data-verified]");
  await result.waitFor({ timeout: 60_000 });
  expect(await result.getAttribute("data-errors")).toBe("0");
  await page.getByText("could have signed another history").waitFor();
  expect(
    await page
      .locator("dd")
      .filter({ hasText: /^everything$/u })
      .count(),
  ).toBe(1);
  expect(await page.locator("[data-not-proved=noLaterEntries]").count()).toBe(0);
  await lookAtAll("verify the whole ledger");
}, 120_000);

test("fetching the whole ledger can be stopped, and what does not come is said", async () => {
  const { page } = auditor;
  await auditor.goTo("/audit/verify");
  await page.route("**/evidence/everything", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue().catch(() => undefined);
  });
  const whole = page.getByRole("button", { name: "Verify the whole ledger" });
  await whole.click();
  await page.getByRole("region", { name: "The whole ledger is being fetched" }).waitFor();
  await auditor.photograph("verify the whole ledger, fetching");
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped before all of the ledger had come").waitFor();
  await page.unroute("**/evidence/everything");
  await page.route("**/evidence/everything", async (route) => route.abort());
  await whole.click();
  await page.getByText("The ledger could not be fetched").waitFor();
  auditor.forgive(/evidence\/everything|ERR_FAILED/);
  await page.unroute("**/evidence/everything");
  expect(await page.locator("[data-verified]").count()).toBe(0);
}, 60_000);

test("who may not read the whole ledger is not offered to verify it, and verifies bundles they were given", async () => {
  const proposer = await bridge.visitAs("proposer");
  await proposer.goTo("/audit/verify");
  await proposer.page.getByRole("button", { name: "Verify", exact: true }).waitFor();
  expect(await proposer.page.getByRole("button", { name: "Verify the whole ledger" }).count()).toBe(
    0,
  );
});

/** Hashes so many entries one after another as WebCrypto does; in seconds. */
const bareSeconds = async (page: Page, entries: readonly string[]): Promise<number> =>
  page.evaluate(async (texts) => {
    const all = texts.map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
    const started = performance.now();
    for (const bytes of all) await crypto.subtle.digest("SHA-256", bytes);
    return (performance.now() - started) / 1000;
  }, entries);

test("a long verification shows how far it is and can be stopped; how fast it is", async () => {
  const { page } = auditor;
  const bundle = await bundleOfLives(measuredLives);
  const path = await keep("long.zip", packBundle(bundle));
  await choose(page, path);
  await verify(page);
  await page.locator("progress").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped before the end").waitFor();
  await verify(page);
  const result = page.locator("[data-verified=true]");
  await result.waitFor({ timeout: 120_000 });
  const seconds = Number(await result.getAttribute("data-seconds"));
  const entries = bundle.lines.length;
  expect(seconds).toBeGreaterThan(0);
  const bare = await bareSeconds(
    page,
    bundle.lines.map(({ bytes }) => bytes),
  );
  process.stdout.write(
    `Chromium: ${entries} entries, ${Math.round(entries / seconds)} verified and replayed a second, bare SHA-256 by WebCrypto ${Math.round(entries / bare)} a second, ratio ${(bare / seconds).toFixed(3)}\n`,
  );
}, 180_000);
