const longestText = 200;
const mostWords = 8;

// A hyphen before digits makes a signed number of them in the index: `LT-2024-0007` is kept as lt, -2024, -0007.
const partQuery = (part: string): string =>
  /^\d/.test(part) ? `('${part}':* | '-${part}':*)` : `'${part}':*`;

const wordQuery = (word: string): string | undefined => {
  const parts = word.match(/[\p{L}\p{M}\p{N}]+/gu);
  if (parts === null) return undefined;
  const byParts = parts.map(partQuery).join(" & ");
  const isPlain = parts.length > 1 && /^[\p{L}\p{M}\p{N}._-]+$/u.test(word);
  return isPlain ? `('${word}':* | (${byParts}))` : `(${byParts})`;
};

/**
 * What people type as a PostgreSQL text query: every word must occur, as the beginning of a word of the
 * commitment. Only letters, digits and `._-` reach the query, so operators and quotes in the text are harmless.
 * Undefined when nothing of it can be searched for.
 */
export const findTextQuery = (text: string): string | undefined => {
  const words = text.slice(0, longestText).normalize("NFC").split(/\s+/u);
  const queries = words.flatMap((word) => wordQuery(word) ?? []).slice(0, mostWords);
  return queries.length === 0 ? undefined : queries.join(" & ");
};
