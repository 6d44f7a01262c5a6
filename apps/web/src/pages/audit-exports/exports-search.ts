/** What part of the ledger may be taken. */
export const takes = ["commitment", "filter", "period", "everything"] as const;
export type Take = (typeof takes)[number];

const fields = [
  "ref",
  "from",
  "to",
  "text",
  "stage",
  "framework",
  "fund",
  "kind",
  "donor",
  "origin",
] as const;
export type ExportsField = (typeof fields)[number];

/** What the address says: which part, and what it is chosen by. Reloading it gives the same screen. */
export type ExportsSearch = { readonly take?: Take } & {
  readonly [Field in ExportsField]?: string;
};

/** The fields that belong to a part; those of the others are left out of its address. */
export const fieldsOf: Readonly<Record<Take, readonly ExportsField[]>> = {
  commitment: ["ref"],
  filter: ["text", "stage", "framework", "fund", "kind", "donor", "origin"],
  period: ["from", "to"],
  everything: [],
};

const isTake = (value: unknown): value is Take => takes.some((take) => take === value);

export function parseExportsSearch(raw: Readonly<Record<string, unknown>>): ExportsSearch {
  const { take } = raw;
  if (!isTake(take)) return {};
  const given: Partial<Record<ExportsField, string>> = {};
  for (const field of fieldsOf[take]) {
    const value = raw[field];
    // The router reads a text of digits as a number.
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && text !== "") given[field] = text;
  }
  return { take, ...given };
}

/** The page for a part of the ledger. */
export function exportsHref(search: ExportsSearch): string {
  const kept = parseExportsSearch(search);
  const query = new URLSearchParams(Object.entries(kept)).toString();
  return query === "" ? "/audit/exports" : `/audit/exports?${query}`;
}
