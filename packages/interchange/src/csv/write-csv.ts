/** What a spreadsheet would run as a formula when it opens the file (OWASP, CSV injection). */
const startsFormula = /^[=+\-@\t\r]/;
const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

const needsQuotes = /[",;\r\n]|^\s|\s$/;

/** One field: a formula is made text by an apostrophe, a negative number stays one, quotes are doubled (RFC 4180). */
const csvField = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  const harmless = startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** One record with its line end, CRLF as in RFC 4180; null is an empty field. */
export const csvRecord = (values: readonly (string | number | null)[]): string =>
  `${values.map(csvField).join(",")}\r\n`;
