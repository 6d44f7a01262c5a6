export type Delimiter = "," | ";" | "\t";
const delimiters: readonly Delimiter[] = [",", ";", "\t"];

/** The delimiter the first line uses most: spreadsheets write semicolons and tabs as well as commas. */
export const detectDelimiter = (text: string): Delimiter => {
  const header = /^[\r\n]*([^\r\n]*)/.exec(text)?.[1]?.replaceAll(/"[^"]*"/g, "") ?? "";
  const count = (delimiter: Delimiter): number => header.split(delimiter).length;
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best));
};
