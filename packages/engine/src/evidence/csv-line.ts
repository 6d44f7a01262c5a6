// What a spreadsheet would run as a formula when it opens the file (OWASP, CSV injection).
const startsFormula = /^[=+\-@\t\r]/;
const needsQuotes = /[",;\r\n]|^\s|\s$/;

const field = (text: string): string => {
  const harmless = startsFormula.test(text) ? `'${text}` : text;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** One record of texts with its line end, CRLF as in RFC 4180; a formula is made text by an apostrophe. */
export const csvLine = (fields: readonly string[]): string => `${fields.map(field).join(",")}\r\n`;
