import { i18n } from "@lingui/core";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { languages } from "./language.ts";
import { lt } from "./lt.ts";
import { uk } from "./uk.ts";

const translations = { lt, uk };
type Token = string | readonly [name: string, ...rest: unknown[]];

/** The arguments a compiled message needs, those inside of plural forms included. */
function argumentsOf(tokens: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (token: Token): void => {
    if (typeof token === "string") return;
    names.add(token[0]);
    const forms = token[2];
    if (typeof forms === "object" && forms !== null) for (const form of Object.values(forms)) if (Array.isArray(form)) form.forEach(walk);
  };
  if (Array.isArray(tokens)) tokens.forEach(walk);
  return names;
}

test.each(["lt", "uk"] as const)("every %s text asks for the same values as the English one", (language) => {
  const differing = Object.entries(en).filter(([id, text]) => {
    const translated = Object.entries(translations[language]).find(([key]) => key === id)?.[1];
    return [...argumentsOf(text)].sort().join() !== [...argumentsOf(translated)].sort().join();
  });
  expect(differing.map(([id]) => id)).toEqual([]);
});

test.each(["lt", "uk"] as const)("%s has no text that English does not have", (language) => {
  expect(Object.keys(translations[language]).filter((id) => !Object.hasOwn(en, id))).toEqual([]);
});

test("every language has each plural form that its grammar asks for", () => {
  const catalogs = { en, ...translations };
  for (const language of languages) {
    i18n.loadAndActivate({ locale: language, messages: { ...catalogs[language] } });
    for (const seconds of [1, 2, 5, 11, 21, 100]) {
      expect(i18n._("signIn.throttled", { seconds })).toContain(String(seconds));
    }
  }
});
