import axe from "axe-core";
import type { Page } from "playwright-core";

const everyRule = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
} as const;
/** The rules of the same levels that ask for colours; no other sees a theme. */
const rulesOfColour = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const;

const prepared = new WeakSet<Page>();

/** Gives every page of the window the checker; the content policy lets no page load it by itself. */
const prepare = async (page: Page): Promise<void> => {
  if (prepared.has(page)) return;
  prepared.add(page);
  await page.addInitScript(axe.source);
  await page.evaluate(axe.source);
};

/**
 * What axe finds against WCAG 2.2 A and AA on a part of the page as it stands: rule, place and reason, one line each.
 * @param asked everything, or only what another theme can change
 */
export const findViolations = async (
  page: Page,
  within = "html",
  asked: "everything" | "colours" = "everything",
): Promise<readonly string[]> => {
  await prepare(page);
  const runOnly = asked === "everything" ? everyRule : rulesOfColour;
  const { violations } = await page.evaluate(
    async ([part, { type, values }]) =>
      window.axe.run(part, {
        runOnly: { type, values: [...values] },
        resultTypes: ["violations"],
      }),
    [within, runOnly] as const,
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
