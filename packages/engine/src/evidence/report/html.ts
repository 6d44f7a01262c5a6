/** HTML that is safe to put into a page as it is. */
export type Markup = { readonly html: string };

type Part = Markup | readonly Markup[] | string | number;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Controls have no place in HTML, and bidirectional overrides make a line read as another.
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

const escapeText = (text: string): string =>
  text.replace(unprintable, "\ufffd").replace(/[&<>"']/g, (found) => escapes[found] ?? found);

const htmlOf = (part: Part): string => {
  if (typeof part === "string" || typeof part === "number") return escapeText(String(part));
  return "html" in part ? part.html : part.map(({ html }) => html).join("");
};

/** A template of HTML: whatever is put into it is text, unless it was made by a template itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: texts
    .map((text, place) => text + (place < parts.length ? htmlOf(parts[place] ?? "") : ""))
    .join(""),
});

export const nothing: Markup = { html: "" };

export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => Markup | string | number;
  readonly isNumber?: boolean;
  /** Never broken into lines: a date, a name of an event. */
  readonly isWhole?: boolean;
};

/** A table, or one line of text where it would have no row. */
export const table = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  empty: string,
): Markup => {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  const align = ({ isNumber, isWhole }: Column<Row>): Markup => {
    if (isNumber === true) return { html: ' class="number"' };
    return isWhole === true ? { html: ' class="whole"' } : nothing;
  };
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" ${align(column)}>${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => html`<td${align(column)}>${column.cell(row)}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
};

/** Terms and what is said of them; those without a value are left out. */
export const terms = (items: readonly (readonly [string, Markup | string | undefined])[]): Markup =>
  html`<dl>
    ${items.map(([term, value]) =>
      value === undefined || value === ""
        ? nothing
        : html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div> `,
    )}
  </dl>`;
