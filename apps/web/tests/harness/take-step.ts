import type { Page } from "playwright-core";
import { fillFields, type Typed } from "./fill-fields.ts";
import type { Visitor } from "./visitor.ts";

/** One step of a commitment's life as a person takes it. */
export type Step = {
  readonly event: string;
  /** The part it is aimed at, where the action box offers several. */
  readonly target?: string;
  readonly typed?: Typed;
};

/** What the screen says was recorded. */
export type ShownReceipt = {
  readonly entryHash: string;
  readonly state: string;
  readonly line: string;
};

const send = async (page: Page): Promise<void> =>
  page.locator("main form button[type=submit]").click();

/** The action box's link to a step that is ready. */
export const readyAction = (page: Page, { event, target }: Step) =>
  page
    .locator(
      `[data-standing=ready] a[href*="/do/${event}"]${target === undefined ? "" : `[href$="=${target}"]`}`,
    )
    .first();

/** Reads the last receipt a page shows. */
export const readReceipt = async (page: Page): Promise<ShownReceipt> => {
  const shown = page.locator("[role=status]:has([data-entry-hash])");
  const hash = page.locator("[data-entry-hash]").last();
  await hash.waitFor();
  return {
    entryHash: (await hash.getAttribute("data-entry-hash")) ?? "",
    state: (await shown.locator("[data-state]").last().getAttribute("data-state")) ?? "",
    line: (await shown.innerText()).replaceAll(/\s+/g, " "),
  };
};

/** From the commitment's page: the action, its form, the check, the receipt; a picture of each. */
export const takeStep = async (
  visitor: Visitor,
  reference: string,
  step: Step,
  picture: string,
): Promise<ShownReceipt> => {
  const { page, photograph } = visitor;
  await visitor.goTo(`/c/${reference}`);
  await readyAction(page, step).click();
  await page.locator("main form").waitFor();
  if (step.typed !== undefined) await fillFields(page, step.typed);
  await photograph(`${picture} ${step.event} 1 form`);
  if ((await page.locator("[data-check]").count()) === 0) {
    await send(page);
    await page.locator("[data-check]").waitFor();
    await photograph(`${picture} ${step.event} 2 check`);
  }
  await send(page);
  const receipt = await readReceipt(page);
  await photograph(`${picture} ${step.event} 3 receipt`);
  return receipt;
};
