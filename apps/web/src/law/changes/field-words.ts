import type { Text } from "../../i18n/use-text.ts";

type Say = Pick<Text, "find" | "locale">;

/** The parts of an RFC 6901 pointer. */
export const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

const isRow = (segment: string): boolean => /^\d+$/.test(segment);

/** The wrappings around what people speak of: they say nothing of their own. */
const silent = new Set(["content", "context"]);

const capitalized = (word: string, locale: string): string =>
  word.slice(0, 1).toLocaleUpperCase(locale) + word.slice(1);

/** A key of ours, such as `L1`, is shown as it is; an id out of a register names nothing to a reader. */
const isLocalKey = (segment: string): boolean => /^[A-Z][A-Za-z0-9-]{0,19}$/.test(segment);

/** The field a pointer into a commitment leads to, in words: "Approval route › step 1 › role". */
export const fieldWords = ({ find, locale }: Say, pointer: string): string => {
  const words: string[] = [];
  for (const segment of segmentsOf(pointer)) {
    if (silent.has(segment)) continue;
    const word = isRow(segment) ? undefined : find(`changed.field.${segment}`);
    const last = words.at(-1);
    if (word !== undefined) words.push(word);
    else if (isRow(segment) && last !== undefined)
      words.splice(-1, 1, `${last} ${Number(segment) + 1}`);
    else if (isLocalKey(segment) && last !== undefined) words.splice(-1, 1, `${last} ${segment}`);
  }
  return capitalized(words.join(" › "), locale);
};
