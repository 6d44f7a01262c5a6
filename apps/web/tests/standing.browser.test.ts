import { afterAll, beforeAll, expect, test } from "vitest";
import { asSuperuser } from "./harness/as-superuser.ts";
import { findViolations } from "./harness/axe.ts";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { chooseLanguage, languages } from "./harness/looks.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let auditor: Visitor;
beforeAll(async () => {
  bridge = await openBridge();
  // The demo's checkpoints were signed on another machine; here the ledger begins to sign itself.
  await asSuperuser(bridge.database.superuserUrl, "TRUNCATE checkpoint");
  auditor = await bridge.visitAs("auditor");
});
afterAll(async () => bridge.close());

// A node the root is made of: the signer looks at it in each round.
const flipped = `UPDATE tree_node SET hash = set_byte(hash, 9, get_byte(hash, 9) # 1)
  WHERE level = (SELECT max(level) FROM tree_node) AND index = 0`;

test("the audit page says what is signed, and that no witness watches", async () => {
  await auditor.goTo("/audit");
  await auditor.page
    .getByText(/^Signed: [\d,]+ entries, .+ ago\. The signer found nothing wrong\.$/)
    .waitFor();
  const nobody = auditor.page.getByText("No witness watches this ledger.");
  await nobody.waitFor();
  expect(await auditor.page.locator("[data-alarm]").count()).toBe(0);
  await auditor.photograph("standing-signed");
});

test("a node of the tree altered by SQL is an alarm on the audit page within seconds, with what to do, in every language", async () => {
  await asSuperuser(bridge.database.superuserUrl, flipped);
  await auditor.page.locator("[data-alarm=treeAltered]").waitFor({ timeout: 30_000 });
  for (const language of languages) {
    await chooseLanguage(auditor.page, language);
    await auditor.page.locator("[data-alarm=treeAltered]").scrollIntoViewIfNeeded();
    await auditor.photograph(`standing-alarm-${language}`);
  }
  await chooseLanguage(auditor.page, "en");
  expect(await findViolations(auditor.page)).toEqual([]);
  expect(await auditor.page.locator("[data-alarm]").innerText()).toContain("tiltas verify");
});

test("the alarm ends when what was altered is put back", async () => {
  await asSuperuser(bridge.database.superuserUrl, flipped);
  await auditor.page.getByText("The signer found nothing wrong.").waitFor({ timeout: 30_000 });
  expect(await auditor.page.locator("[data-alarm]").count()).toBe(0);
  expect(bridge.takeFaults()).toEqual([]);
});
