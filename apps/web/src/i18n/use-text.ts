import type { I18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { intlLocales, isLanguage, type Language } from "./language.ts";
import type { MessageId } from "./message-id.ts";

type Values = Record<string, string | number>;

export interface Text {
  /** The text of an id in the current language; ICU values by name. */
  readonly t: (id: MessageId, values?: Values) => string;
  /** The text of an id that came from elsewhere (a reason, a role); undefined when there is none. */
  readonly find: (id: string, values?: Values) => string | undefined;
  /** `say("role", "minister")`: the word for a value of a group; a value without one stays as it is. */
  readonly say: (group: string, value: string) => string;
  readonly language: Language;
  /** Intl locale of the language, e.g. `lt-LT`. */
  readonly locale: string;
}

/** The texts of a Lingui instance in its present language. */
export function textOf(i18n: I18n): Text {
  const language = isLanguage(i18n.locale) ? i18n.locale : "en";
  const isKnown = (id: string): id is MessageId => Object.hasOwn(i18n.messages, id);
  const find: Text["find"] = (id, values) => (isKnown(id) ? i18n._(id, values) : undefined);
  const say: Text["say"] = (group, value) => find(`${group}.${value}`) ?? value;
  return {
    t: (id, values) => i18n._(id, values),
    find,
    say,
    language,
    locale: intlLocales[language],
  };
}

/** The texts of the current language. Re-renders when the language changes. */
export function useText(): Text {
  return textOf(useLingui().i18n);
}
