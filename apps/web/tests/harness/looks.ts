import type { Page } from "playwright-core";

export const languages = ["en", "lt", "uk"] as const;
export const themes = ["light", "dark"] as const;

/** Chooses a language in the header, as a person does. */
export const chooseLanguage = async (page: Page, language: string): Promise<void> => {
  await page.locator("header select:has(option[value=uk])").first().selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor();
};

/** How many CSS pixels the page is wider than its window. */
export const overflowAt = async (page: Page, width: number): Promise<number> => {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    return Math.max(0, scrollWidth - window.innerWidth);
  });
};
