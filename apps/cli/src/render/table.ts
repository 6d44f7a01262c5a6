export type Column = { readonly title: string; readonly align?: "right" };

/** Rows in aligned columns, two blanks apart, under a header where any column has a title. */
export const renderTable = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string => {
  const titles = columns.map(({ title }) => title);
  const all = titles.some((title) => title !== "") ? [titles, ...rows] : rows;
  const widths = columns.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]): string =>
    columns
      .map(({ align }, at) => {
        const [cell, width] = [row[at] ?? "", widths[at] ?? 0];
        return align === "right" ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return all.map(line).join("\n");
};

/** Names and values under one another. */
export const renderPairs = (pairs: readonly (readonly [string, string])[]): string =>
  renderTable([{ title: "" }, { title: "" }], pairs);

/** An amount or a count in groups of three: `935 575 174.71`. */
export const inGroups = (number: string | number): string => {
  const [whole = "", decimals] = String(number).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, " ");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};

/** `1 entry`, `2 entries`. */
export const counted = (number: number, one: string, many: string): string =>
  `${inGroups(number)} ${number === 1 ? one : many}`;

/** Blocks of text with a blank line between them; empty ones are left out. */
export const blocks = (...texts: readonly string[]): string =>
  texts.filter((text) => text !== "").join("\n\n");
