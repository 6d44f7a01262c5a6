import axe from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const prepared = new WeakSet<Page>();

/** Gives every page of the window the checker; the content policy lets no page load it by itself. */
const prepare = async (page: Page): Promise<void> => {
  if (prepared.has(page)) return;
  prepared.add(page);
  await page.addInitScript(axe.source);
  await page.evaluate(axe.source);
};

/** What axe finds against WCAG 2.2 A and AA on a part of the page as it stands: rule, place and reason, one line each. */
export const findViolations = async (page: Page, within = "html"): Promise<readonly string[]> => {
  await prepare(page);
  const { violations } = await page.evaluate(
    async ([part, runOnly]) => window.axe.run(part, { runOnly, resultTypes: ["violations"] }),
    [within, tags] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
};

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
