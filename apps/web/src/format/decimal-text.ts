import type { Language } from "../i18n/language.ts";

const decimalMark: Record<Language, "." | ","> = { en: ".", lt: ",", uk: "," };
const groupSpaces = /[\s\u00a0\u202f'’]/g;

/**
 * The number a person typed, as a plain decimal string ("184 000,50" → "184000.50"); undefined if it is none.
 * A lone mark before exactly three digits groups thousands only where the language groups with that mark.
 */
export function findDecimal(typed: string, language: Language): string | undefined {
  const text = typed.trim().replace(groupSpaces, "");
  const mark = decimalMarkOf(text, language);
  const plain = text.replace(mark === "," ? /\./g : /,/g, "").replace(",", ".");
  if (!isGroupedWell(text, mark) || !/^\d{1,15}(\.\d+)?$/.test(plain)) return undefined;
  return plain.replace(/^0+(?=\d)/, "");
}

function decimalMarkOf(text: string, language: Language): "." | "," {
  const dot = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  if (dot >= 0 && comma >= 0) return dot > comma ? "." : ",";
  const only = comma >= 0 ? "," : ".";
  const opposite = only === "," ? "." : ",";
  const parts = text.split(only);
  if (parts.length > 2) return opposite;
  const looksGrouped = parts.length === 2 && parts[1]?.length === 3 && parts[0] !== "0";
  return looksGrouped && decimalMark[language] === opposite ? opposite : only;
}

function isGroupedWell(text: string, mark: "." | ","): boolean {
  const [whole = ""] = text.split(mark);
  return mark === ","
    ? /^\d+$|^\d{1,3}(\.\d{3})+$/.test(whole)
    : /^\d+$|^\d{1,3}(,\d{3})+$/.test(whole);
}
