import { findLeafIndex } from "../audit/audit-search.ts";

/** What the address of the refused attempts says; `seq` is the leaf the page begins at, going back in time. */
export interface RefusalsSearch {
  readonly seq?: number;
  readonly actor?: string;
  readonly reason?: string;
  readonly ref?: string;
  readonly from?: string;
  readonly to?: string;
}

const texts = ["actor", "reason", "ref", "from", "to"] as const;

export function parseRefusalsSearch(raw: Readonly<Record<string, unknown>>): RefusalsSearch {
  const seq = findLeafIndex(raw["seq"]);
  const given = texts.flatMap((key) => {
    const value = raw[key];
    return typeof value === "string" && value !== "" ? [[key, value] as const] : [];
  });
  return { ...(seq === undefined ? {} : { seq }), ...Object.fromEntries(given) };
}

export function refusalsHref(search: RefusalsSearch): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== "") parameters.set(key, String(value));
  const query = parameters.toString();
  return query === "" ? "/audit/refusals" : `/audit/refusals?${query}`;
}

export const withoutSeq = ({ seq: _seq, ...rest }: RefusalsSearch): RefusalsSearch => rest;
