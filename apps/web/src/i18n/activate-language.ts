import { i18n, type Messages } from "@lingui/core";
import { chosenLanguage, intlLocales, type Language } from "./language.ts";

type Catalogs = Record<Language, () => Promise<Messages>>;

const firstTexts: Catalogs = {
  en: async () => (await import("./first/en.ts")).firstEn,
  lt: async () => (await import("./first/lt.ts")).firstLt,
  uk: async () => (await import("./first/uk.ts")).firstUk,
};

const everyText: Catalogs = {
  en: async () => (await import("./en.ts")).en,
  lt: async () => (await import("./lt.ts")).lt,
  uk: async () => (await import("./uk.ts")).uk,
};

// Signing in needs a tenth of the texts; the rest comes once somebody is signed in, and then stays.
let catalogs = firstTexts;

/** Loads a language's texts and makes it the one every component reads. */
export async function activateLanguage(language: Language): Promise<void> {
  const messages = await catalogs[language]();
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, locales: intlLocales[language], messages });
}

/** Loads the texts of every page, now and for each language chosen from now on. */
export async function activateEveryText(): Promise<void> {
  if (catalogs === everyText) return;
  catalogs = everyText;
  await activateLanguage(chosenLanguage());
}
