import { useLingui } from "@lingui/react";
import { intlLocales, isLanguage, type Language } from "./language.ts";
import type { MessageId } from "./message-id.ts";

export interface Text {
  /** The text of an id in the current language; ICU values by name. */
  readonly t: (id: MessageId, values?: Record<string, string | number>) => string;
  readonly language: Language;
  /** Intl locale of the language, e.g. `lt-LT`. */
  readonly locale: string;
}

/** The texts of the current language. Re-renders when the language changes. */
export function useText(): Text {
  const { i18n } = useLingui();
  const language = isLanguage(i18n.locale) ? i18n.locale : "en";
  return { t: (id, values) => i18n._(id, values), language, locale: intlLocales[language] };
}
