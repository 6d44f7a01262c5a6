import { findPreference, keepPreference } from "../preferences/preference.ts";

export const languages = ["en", "lt", "uk"] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, for the language switch. */
export const languageNames: Record<Language, string> = {
  en: "English",
  lt: "Lietuvių",
  uk: "Українська",
};

/** The Intl locale of a language: its way to write numbers, money and dates. */
export const intlLocales: Record<Language, string> = { en: "en-GB", lt: "lt-LT", uk: "uk-UA" };

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The first of a browser's languages that there is, whatever its region; English when there is none. */
export function firstKnownLanguage(asked: readonly string[]): Language {
  return asked.map((tag) => tag.split("-")[0]?.toLowerCase()).find(isLanguage) ?? "en";
}

/** The language kept in this browser, else the one the browser asks for. */
export function chosenLanguage(): Language {
  const kept = findPreference("language");
  return isLanguage(kept) ? kept : firstKnownLanguage(navigator.languages);
}

export function keepLanguage(language: Language): void {
  keepPreference("language", language);
}
