import type { Browser, BrowserContext, Page } from "playwright-core";
import { type Faults, listenForFaults } from "./faults.ts";
import { takeScreenshot } from "./screenshot.ts";

/** The password of all demo sign-ins. */
const demoPassword = "bridge-to-delivery-2024";

/** One person at one browser window, with cookies of their own. */
export type Visitor = Faults & {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to a path and waits until its heading is there and the page has come to rest. */
  readonly goTo: (path: string) => Promise<void>;
  /** Fills in the sign-in form as `name@demo.example`. */
  readonly signIn: (name: string) => Promise<void>;
  readonly photograph: (name: string) => Promise<void>;
};

export type Look = {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
};

const settle = async (page: Page): Promise<void> => {
  await page.locator("h1").first().waitFor();
  await page.locator("[data-skeleton]").first().waitFor({ state: "detached" });
};

/** Opens a window on the server at `origin`. */
export const openVisitor = async (
  browser: Browser,
  origin: string,
  { theme = "light", width = 1280, height = 900 }: Look = {},
): Promise<Visitor> => {
  const context = await browser.newContext({
    baseURL: origin,
    colorScheme: theme,
    viewport: { width, height },
    locale: "en-GB",
    timezoneId: "Europe/Vilnius",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const goTo = async (path: string): Promise<void> => {
    await page.goto(path);
    await settle(page);
  };
  return {
    ...listenForFaults(page, origin),
    page,
    context,
    goTo,
    signIn: async (name) => {
      if (new URL(page.url(), origin).pathname !== "/sign-in") await goTo("/sign-in");
      await page.getByLabel("E-mail").fill(`${name}@demo.example`);
      await page.getByLabel("Password", { exact: true }).fill(demoPassword);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL(({ pathname }) => !["/", "/sign-in"].includes(pathname));
      await page.locator("header[data-signed-in=true]").waitFor();
      await settle(page);
    },
    photograph: async (name) => takeScreenshot(page, name),
  };
};
