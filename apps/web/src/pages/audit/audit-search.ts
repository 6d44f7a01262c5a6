/** What the address of the ledger explorer says; `seq` is the leaf the list begins at, going back in time. */
export interface AuditSearch {
  readonly seq?: number;
  readonly actor?: string;
  readonly event?: string;
  readonly kind?: string;
  readonly ref?: string;
  readonly from?: string;
  readonly to?: string;
  /** Which of an entry's two times the days are of; the recorded one unless told. */
  readonly by?: "effective";
}

const texts = ["actor", "event", "kind", "ref", "from", "to"] as const;

/** A leaf index as an address holds it; undefined for anything else. */
export function findLeafIndex(raw: unknown): number | undefined {
  const index = typeof raw === "string" && raw !== "" ? Number(raw) : raw;
  return Number.isSafeInteger(index) && Number(index) >= 0 ? Number(index) : undefined;
}

export function parseAuditSearch(raw: Readonly<Record<string, unknown>>): AuditSearch {
  const seq = findLeafIndex(raw["seq"]);
  const given = texts.flatMap((key) => {
    const value = raw[key];
    return typeof value === "string" && value !== "" ? [[key, value] as const] : [];
  });
  return {
    ...(seq === undefined ? {} : { seq }),
    ...Object.fromEntries(given),
    ...(raw["by"] === "effective" ? { by: "effective" } : {}),
  };
}

export function auditHref(search: AuditSearch): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== "") parameters.set(key, String(value));
  const query = parameters.toString();
  return query === "" ? "/audit" : `/audit?${query}`;
}

/** How many filters the address names. */
export function countFilters({ seq: _seq, by: _by, ...filters }: AuditSearch): number {
  return Object.keys(filters).length;
}
