import { fillFields, type Typed } from "./fill-fields.ts";
import { readReceipt, type ShownReceipt } from "./take-step.ts";
import type { Visitor } from "./visitor.ts";

const sections = ["need", "lines", "funding", "papers"] as const;

/** What is typed in each section of a proposal. */
export type TypedProposal = Readonly<Record<(typeof sections)[number], Typed>>;

/** Starts a proposal, fills its sections one after the other, checks and sends it. */
export const proposeCommitment = async (
  { page, goTo, photograph }: Visitor,
  typed: TypedProposal,
  picture: string,
): Promise<ShownReceipt & { readonly reference: string }> => {
  await goTo("/propose");
  await photograph(`${picture} 0 start`);
  await page.getByRole("button", { name: "Start a proposal" }).click();
  for (const [index, section] of sections.entries()) {
    await page.waitForURL(`**/propose/*/${section}`);
    await page.locator("main form").waitFor();
    await fillFields(page, typed[section]);
    await photograph(`${picture} ${index + 1} ${section}`);
    await page.locator("main form button[type=submit]").click();
  }
  await page.waitForURL("**/propose/*/check");
  await page.locator("main form table").first().waitFor();
  await photograph(`${picture} 5 check`);
  await page.locator("main form button[type=submit]").click();
  const receipt = await readReceipt(page);
  await photograph(`${picture} 6 receipt`);
  const reference = /LT-\d{4}-\d{4}/.exec(receipt.line)?.[0] ?? "";
  return { ...receipt, reference };
};
