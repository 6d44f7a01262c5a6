import { i18n, type Messages } from "@lingui/core";
import { intlLocales, type Language } from "./language.ts";

const catalogs: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import("./en.ts")).en,
  lt: async () => (await import("./lt.ts")).lt,
  uk: async () => (await import("./uk.ts")).uk,
};

/** Loads a language's texts and makes it the one every component reads. */
export async function activateLanguage(language: Language): Promise<void> {
  const messages = await catalogs[language]();
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, locales: intlLocales[language], messages });
}
