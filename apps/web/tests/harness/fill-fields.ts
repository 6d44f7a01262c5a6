import type { Locator, Page } from "playwright-core";

/** What a person types, by the control's name; a list for boxes to tick. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

const controlOf = (page: Page, name: string): Locator =>
  page.locator(`[name="${name}"], [id="${name}"]`);

const kindOf = async (control: Locator): Promise<string> =>
  control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.localName,
  );

const paperCalled = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n% the bytes of ${name}`),
});

const fillOne = async (page: Page, name: string, text: string): Promise<void> => {
  const control = controlOf(page, name).first();
  const kind = await kindOf(control);
  if (kind === "select") await control.selectOption(text);
  else if (kind === "radio") await page.locator(`[name="${name}"][value="${text}"]`).check();
  else if (kind === "file") await control.setInputFiles(paperCalled(text));
  else await control.fill(text);
};

/** Types into the controls in order, as a person does. */
export const fillFields = async (page: Page, typed: Typed): Promise<void> => {
  for (const [name, text] of Object.entries(typed)) {
    if (typeof text === "string") await fillOne(page, name, text);
    else for (const value of text) await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
};
