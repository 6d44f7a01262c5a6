import { addressOf, findText, present } from "../../format/address.ts";
import { parseScopeSearch, type ScopeSearch } from "../../law/report/scope-search.ts";

export interface SeparationSearch extends ScopeSearch {
  readonly person?: string;
  readonly after?: string;
}

export const parseSeparationSearch = (
  raw: Readonly<Record<string, unknown>>,
): SeparationSearch => ({
  ...parseScopeSearch(raw),
  ...present({ person: findText(raw["person"]), after: findText(raw["after"]) }),
});

export const separationHref = (
  search: SeparationSearch,
  changes: Partial<Record<keyof SeparationSearch, string | number | undefined>> = {},
): string => addressOf("/audit/separation", { ...search, ...changes });
