import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bridge, openBridge } from "./harness/bridge.ts";
import { chooseLanguage } from "./harness/looks.ts";
import type { Visitor } from "./harness/visitor.ts";

let bridge: Bridge;
let auditor: Visitor;
beforeAll(async () => {
  bridge = await openBridge();
  auditor = await bridge.visitAs("auditor");
});
afterAll(async () => bridge.close());
afterEach(() => expect(bridge.takeFaults()).toEqual([]));

/** What an A4 page has between its margins, in CSS pixels. */
const paper = { width: 688, height: 990 };

/** Tables that are wider than the paper: what they have at their right would be lost. */
const wideTables = async ({ page }: Visitor): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("main table")]
      .filter(({ parentElement: frame }) => frame !== null && frame.scrollWidth > frame.clientWidth)
      .map((table) => table.querySelector("caption")?.textContent ?? ""),
  );

test.each([
  ["audit of a commitment", "/audit/c/LT-2024-0001?at=3&compare=1..6"],
  ["separation of duties", "/audit/separation"],
  ["sample", "/audit/sample?seed=audit+2026&size=8&committed=true"],
])(
  "%s is printed whole and without the ways to other pages, in the widest language",
  async (name, path) => {
    const { page } = auditor;
    await auditor.goTo(path);
    await chooseLanguage(page, "uk");
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(paper);
    await auditor.photograph(`print ${name}`);
    const ways = await page.getByRole("navigation").count();
    const [wide, overflow] = [
      await wideTables(auditor),
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ];
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 900 });
    await chooseLanguage(page, "en");
    expect(ways).toBe(0);
    expect(wide).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  },
);
