import { I18nProvider } from "@lingui/react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { englishI18n } from "./english.ts";

/** The HTML of an element, in English, without a browser. */
export function markup(element: ReactElement): string {
  return renderToStaticMarkup(<I18nProvider i18n={englishI18n}>{element}</I18nProvider>);
}

/** The text of HTML as a reader meets it. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
