import { setupI18n } from "@lingui/core";
import { reasonIds, remedyIds } from "@tiltas/workflows";
import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { lt } from "../i18n/lt.ts";
import { uk } from "../i18n/uk.ts";
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

test("days and amounts in a reason are written as the language writes them", () => {
  const say = (language: "lt" | "uk", id: string, facts: Record<string, string>) => {
    const i18nOfLanguage = setupI18n({ locale: language, messages: { lt, uk } });
    return reasonOutline(textOf(i18nOfLanguage), { id, facts }).replaceAll("\u00a0", " ");
  };
  expect(say("uk", "effectiveBeforePrevious", { previous: "2024-04-10" })).toContain(
    "10 квіт. 2024 р.",
  );
  expect(say("uk", "grantingNotLess", { amount: "35000000.00" })).toContain("35 000 000,00");
  expect(say("lt", "grantingNotLess", { amount: "35000000.00" })).toContain("35 000 000,00");
});
