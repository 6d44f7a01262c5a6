import { expect, test } from "vitest";
import { markup, textOf } from "../testing/markup.tsx";
import { type Column, Table } from "./table.tsx";

interface Row {
  readonly reference: string;
  readonly eur: string;
}

const columns: readonly Column<Row>[] = [
  {
    id: "reference",
    header: "Reference",
    namesRow: true,
    cell: ({ reference }) => reference,
    sort: { href: "?sort=-reference", direction: "ascending" },
  },
  { id: "eur", header: "EUR", align: "end", cell: ({ eur }) => eur },
];
const table = (
  <Table
    caption="Waiting for me"
    columns={columns}
    rows={[{ reference: "LT-2024-0007", eur: "184,000.00" }]}
    rowKey={({ reference }) => reference}
    rowHref={({ reference }) => `/c/${reference}`}
  />
);

test("a table is a table: caption, column headers, row headers", () => {
  const html = markup(table);
  expect(html).toMatch(/<caption[^>]*><span>Waiting for me<\/span><\/caption>/);
  expect(html.match(/scope="col"/g)).toHaveLength(2);
  expect(html).toMatch(/<th scope="row"[^>]*><a [^>]*href="\/c\/LT-2024-0007"/);
  expect(textOf(html)).toBe("Waiting for me Reference ▲ EUR LT-2024-0007 184,000.00");
});

test("sorting is a link, and says which way it is sorted", () => {
  const html = markup(table);
  expect(html).toContain('aria-sort="ascending"');
  expect(html).toContain('href="?sort=-reference"');
});
