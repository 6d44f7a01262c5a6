import type { Page } from "playwright-core";

export const languages = ["en", "lt", "uk"] as const;
export const themes = ["light", "dark"] as const;

/** Chooses a language in the header, as a person does. */
export const chooseLanguage = async (page: Page, language: string): Promise<void> => {
  await page.locator("header select:has(option[value=uk])").first().selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor();
};

/** How many CSS pixels the page is wider than its window, once it has taken in the window's new width. */
export const overflowAt = async (page: Page, width: number): Promise<number> => {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(async () => {
    const overflow = (): number => document.documentElement.scrollWidth - window.innerWidth;
    for (let frame = 0; frame < 30 && overflow() > 0; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return Math.max(0, overflow());
  });
};
