import { setupI18n } from "@lingui/core";
import { en } from "../i18n/en.ts";
import { type Text, textOf } from "../i18n/use-text.ts";

/** Lingui with the English catalog, for tests that render or format. */
export const englishI18n = setupI18n({ locale: "en", messages: { en } });

export const english: Text = textOf(englishI18n);
