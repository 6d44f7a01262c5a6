import type { Locator, Page } from "playwright-core";

const mostStops = 80;

const hasFocus = async (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus; throws when it never gets it. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(target)}`);
};

/** The key of the letter J as a Ukrainian layout types it. */
export const pressUkrainianJ = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const key = { key: "о", code: "KeyJ", windowsVirtualKeyCode: 74 };
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", text: "о", ...key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await session.detach();
};
