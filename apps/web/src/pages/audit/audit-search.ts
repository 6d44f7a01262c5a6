/** What the address of the ledger explorer says. */
export interface AuditSearch {
  readonly action?: string;
  readonly person?: string;
  readonly after?: string;
}

export function parseAuditSearch(raw: Readonly<Record<string, unknown>>): AuditSearch {
  const { action, person, after } = raw;
  return {
    ...(typeof action === "string" ? { action } : {}),
    ...(typeof person === "string" ? { person } : {}),
    ...(typeof after === "string" ? { after } : {}),
  };
}

export function auditHref(search: AuditSearch): string {
  const parameters = new URLSearchParams(
    Object.entries(search).filter(([, value]) => value !== ""),
  );
  const query = parameters.toString();
  return query === "" ? "/audit" : `/audit?${query}`;
}
