import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./harness/axe.ts";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { getReference } from "./harness/find-reference.ts";
import { layJobs } from "./harness/lay-jobs.ts";
import { lendRole } from "./harness/lend-role.ts";
import { chooseLanguage, languages, overflowAt, themes } from "./harness/looks.ts";
import { type ShownRoute, shownRoutes } from "./harness/routes.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
const windows = new Map<string, Promise<Visitor>>();
const subjects = { underReview: "", draft: "", prepared: "", ended: "", lender: "" };

/** One window per person, signed in once. */
const windowOf = async (person: string | undefined): Promise<Visitor> => {
  const name = person ?? "nobody";
  const found = windows.get(name);
  if (found !== undefined) return found;
  const opened = person === undefined ? bridge.visit() : bridge.visitAs(person);
  windows.set(name, opened);
  return opened;
};

const show = async ({ path, person, expected }: ShownRoute): Promise<Visitor> => {
  const visitor = await windowOf(person);
  await visitor.goTo(path(subjects));
  if (expected !== undefined) visitor.forgive(expected);
  return visitor;
};

beforeAll(async () => {
  bridge = await openBridge();
  const proposer = await windowOf("proposer");
  subjects.underReview = await getReference(bridge, proposer, "Field hospital module");
  await proposer.goTo("/propose");
  await proposer.page.locator("main button").first().click();
  await proposer.page.waitForURL(/\/propose\/[^/]+\/need$/);
  subjects.draft = new URL(proposer.page.url()).pathname.split("/")[2] ?? "";
  subjects.lender = await lendRole(
    bridge,
    await windowOf("legal.reviewer"),
    "legalReviewer",
    "Demo Logistics Officer",
  );
  Object.assign(subjects, await layJobs(bridge, await windowOf("manager")));
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

const width = 1280;

describe.for(shownRoutes)("$name", (route) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await show(route);
  });
  afterAll(async () => {
    await visitor.page.setViewportSize({ width, height: 900 });
    await chooseLanguage(visitor.page, "en");
  });

  test("without a barrier that axe knows, in light and dark and three languages", async () => {
    const { page } = visitor;
    const found: string[] = [];
    for (const language of languages) {
      await chooseLanguage(page, language);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await visitor.photograph(`${route.name} ${language} ${theme}`);
        const asked = theme === "light" ? "everything" : "colours";
        const violations = await findViolations(page, route.within, asked);
        found.push(...violations.map((one) => `${language} ${theme}: ${one}`));
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    expect(found).toEqual([]);
  });

  test("320 px wide, and at 200 % zoom, without scrolling sideways in three languages", async () => {
    const { page } = visitor;
    const found: string[] = [];
    for (const language of languages) {
      await page.setViewportSize({ width, height: 900 });
      await chooseLanguage(page, language);
      for (const narrow of [640, 320]) {
        const overflow = await overflowAt(page, narrow);
        if (overflow > 0) found.push(`${language} at ${narrow} px: ${overflow} px too wide`);
      }
      await visitor.photograph(`${route.name} ${language} 320px`);
    }
    expect(found).toEqual([]);
  });
});
