import { fitLong } from "../text/fit-text.ts";

const missing = new Set([
  "",
  ".",
  "-",
  "–",
  "n/a",
  "na",
  "nan",
  "not given",
  "unclear",
  "undisclosed",
  "unknown",
  "unspecified",
]);

const longest = Math.max(...[...missing].map((word) => word.length));

/** What a cell says, cleaned; undefined where the tracker writes that it does not know. */
export const findKnownText = (cell: string): string | undefined => {
  const { text } = fitLong(cell, 100_000);
  return text.length <= longest && missing.has(text.toLowerCase()) ? undefined : text;
};
