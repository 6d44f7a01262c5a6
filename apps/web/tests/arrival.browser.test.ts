import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { getReference } from "./harness/find-reference.ts";

let bridge: Bridge;
beforeAll(async () => {
  bridge = await openBridge();
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

test("whoever is not signed in is asked to, and comes back to the page they asked for", async () => {
  const visitor = await bridge.visit();
  const { page } = visitor;
  await visitor.goTo("/c/LT-2024-0001#history");
  expect(new URL(page.url()).pathname).toBe("/sign-in");

  await visitor.signIn("manager");
  const { pathname, hash } = new URL(page.url());
  expect(`${pathname}${hash}`).toBe("/c/LT-2024-0001#history");
  expect(await page.locator("[data-panel=history]").isVisible()).toBe(true);
});

test("a wrong password is told, keeps the address typed, and opens nothing", async () => {
  const visitor = await bridge.visit();
  const { page } = visitor;
  await visitor.goTo("/sign-in");
  await page.getByLabel("E-mail").fill("manager@demo.example");
  await page.getByLabel("Password", { exact: true }).fill("not-the-password-at-all");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("E-mail or password is not right").first().waitFor();
  visitor.forgive(/401/);
  expect(await page.getByLabel("E-mail").inputValue()).toBe("manager@demo.example");
  await visitor.goTo("/work");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("each kind of person starts where their work is", async () => {
  const places = { auditor: "/audit", manager: "/pipeline", minister: "/work" };
  for (const [name, place] of Object.entries(places)) {
    const visitor = await bridge.visitAs(name);
    expect(new URL(visitor.page.url()).pathname, name).toBe(place);
  }
});

test("a reference nobody knows is answered with those that look like it", async () => {
  const visitor = await bridge.visitAs("manager");
  await visitor.goTo("/c/LT-2024-0091");
  const alike = visitor.page.locator('main a[href^="/c/LT-2024-"]').first();
  await alike.waitFor();
  visitor.forgive(/404/);
  await visitor.photograph("arrival look-alikes");
  await alike.click();
  await visitor.page.locator("main [data-state]").first().waitFor();
  expect(new URL(visitor.page.url()).pathname).not.toBe("/c/LT-2024-0091");
});

test("a step that is not one's own gives the reason and who can take it, in place of a form", async () => {
  const recipient = await bridge.visitAs("recipient");
  const reference = await getReference(bridge, recipient, "Field hospital module");
  await recipient.goTo(`/c/${reference}/do/approval.grant?target=legal`);
  const reason = recipient.page.locator("main [data-reason=notYourRole]");
  await reason.waitFor();
  expect(await reason.innerText()).toContain("Demo Legal Reviewer");
  expect(await recipient.page.locator("main form").count()).toBe(0);
});

test("reloading a page shows the same screen", async () => {
  const overseer = await bridge.visitAs("manager");
  const { page } = overseer;
  const paths = [
    "/work?view=all&stage=approved&sort=amount",
    "/pipeline?by=fund",
    "/c/LT-2024-0001#approvals",
    "/c/LT-2024-0001/do/commitment.suspend",
  ];
  for (const path of paths) {
    await overseer.goTo(path);
    const address = page.url();
    const shown = await page.locator("main").innerText();
    await page.reload();
    await page.locator("h1").waitFor();
    await expect.poll(async () => page.locator("main").innerText(), { timeout: 5000 }).toBe(shown);
    expect(page.url()).toBe(address);
  }
});
