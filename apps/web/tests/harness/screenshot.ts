import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = process.env["TILTAS_SCREENSHOTS"];

/** Keeps a picture of the whole page for a person to look at; only when `TILTAS_SCREENSHOTS` names a folder. */
export const takeScreenshot = async (page: Page, name: string): Promise<void> => {
  if (folder === undefined || folder === "") return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};
