import { setupI18n } from "@lingui/core";
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
    if (typeof forms === "object" && forms !== null)
      for (const form of Object.values(forms)) if (Array.isArray(form)) form.forEach(walk);
  };
  if (Array.isArray(tokens)) tokens.forEach(walk);
  return names;
}

test.each(["lt", "uk"] as const)(
  "every %s text asks for the same values as the English one",
  (language) => {
    const translated = new Map<string, unknown>(Object.entries(translations[language]));
    const differing = Object.entries(en).filter(
      ([id, text]) =>
        [...argumentsOf(text)].toSorted().join() !==
        [...argumentsOf(translated.get(id))].toSorted().join(),
    );
    expect(differing.map(([id]) => id)).toEqual([]);
  },
);

test.each(["lt", "uk"] as const)("%s has every text that English has", (language) => {
  const known: object = translations[language];
  expect(Object.keys(en).filter((id) => !Object.hasOwn(known, id))).toEqual([]);
});

test.each(["lt", "uk"] as const)("%s has no text that English does not have", (language) => {
  expect(Object.keys(translations[language]).filter((id) => !Object.hasOwn(en, id))).toEqual([]);
});

/** The sets of plural forms in a compiled message, as the category names given. */
function pluralFormsOf(tokens: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: Token) => {
    const [, kind, forms] = typeof token === "string" ? [] : token;
    return kind === "plural" && typeof forms === "object" && forms !== null
      ? [Object.keys(forms)]
      : [];
  });
}

test.each(languages)("each translated %s text has every plural form of its grammar", (language) => {
  const catalog: Record<string, unknown> = { en, ...translations }[language];
  const english: Record<string, unknown> = en;
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const lacking = Object.entries(catalog)
    .filter(([id, text]) => language === "en" || text !== english[id])
    .filter(([, text]) =>
      pluralFormsOf(text).some((forms) => wanted.some((category) => !forms.includes(category))),
    );
  expect(lacking.map(([id]) => id)).toEqual([]);
});

/** Words of a catalog that the house does not use, with the text they stand in. */
const strayIn = (catalog: object, stray: RegExp): readonly string[] =>
  Object.entries(catalog)
    .filter(([, text]) => stray.test(JSON.stringify(text)))
    .map(([id]) => id);

test("one thing has one name: a policy is „tvarka“ and «порядок», a framework „programa“ and «програма»", () => {
  expect(strayIn(lt, /politik|kurioje sistemoje|sistemą iš sąrašo/iu)).toEqual([]);
  expect(strayIn(uk, /політик|рамк[аиуі]/iu)).toEqual([]);
});

test("Ukrainian has its own apostrophe", () => {
  expect(strayIn(uk, /\p{Script=Cyrillic}'\p{Script=Cyrillic}/u)).toEqual([]);
});

test("Ukrainian counts in its own way", () => {
  const i18n = setupI18n({ locale: "uk", messages: { uk } });
  const texts = [1, 3, 5, 21].map((seconds) => i18n._("signIn.throttled", { seconds }));
  expect(texts.map((text) => text.replace(/.*через /, ""))).toEqual([
    "1 секунду.",
    "3 секунди.",
    "5 секунд.",
    "21 секунду.",
  ]);
});
