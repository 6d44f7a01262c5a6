import { setupI18n } from "@lingui/core";
import { reasonIds, remedyIds } from "@tiltas/workflows";
import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { textOf } from "../i18n/use-text.ts";
import { reasonOutline } from "./reason-text.ts";

const i18n = setupI18n({ locale: "en", messages: { en } });
i18n.activate("en");
const text = textOf(i18n);

test("every reason has a sentence without its facts, in which nothing is left open", () => {
  for (const id of reasonIds) {
    const outline = reasonOutline(text, { id });
    expect(outline, id).not.toMatch(/undefined|null|\{|: \.|  /);
    expect(outline, id).not.toBe(text.t("reason.unknown", { id }));
  }
});

test("a fact that is known is told, an empty one is an ellipsis", () => {
  expect(reasonOutline(text, { id: "documentMissing", facts: { documents: "" } })).toBe(
    "A required document is missing: …",
  );
  expect(
    reasonOutline(text, { id: "sharesDoNotAddUp", facts: { shares: "5.00", amount: "4.00" } }),
  ).toBe("The shares come to EUR 5.00, the lines to EUR 4.00.");
});

test("every remedy has a sentence", () => {
  expect(remedyIds.filter((id) => text.find(`remedy.${id}`) === undefined)).toEqual([]);
});
