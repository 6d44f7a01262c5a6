import { addressOf, findText, findWhole, present } from "../../format/address.ts";
import { parseScopeSearch, type ScopeSearch } from "../../law/report/scope-search.ts";

export const calendars = ["LT", "UA", "none"] as const;

export interface ConformanceSearch extends ScopeSearch {
  readonly calendar: (typeof calendars)[number];
  /** Percent below which a path is rare, 1 to 50. */
  readonly rare: number;
}

type Raw = Readonly<Record<string, unknown>>;

const usualRare = 5;

export const parseConformanceSearch = (raw: Raw): ConformanceSearch => {
  const rare = findWhole(raw["rare"]) ?? usualRare;
  return {
    ...parseScopeSearch(raw),
    calendar: calendars.find((calendar) => calendar === raw["calendar"]) ?? "LT",
    rare: rare >= 1 && rare <= 50 ? rare : usualRare,
  };
};

export const conformanceHref = (
  search: ConformanceSearch,
  changes: Partial<Record<keyof ConformanceSearch, string | number | undefined>> = {},
): string => addressOf("/audit/conformance", { ...search, ...changes });

/** Which path or move a list of commitments is about, in which scope. */
export interface TakenSearch extends ScopeSearch {
  readonly variant?: string;
  readonly fromState?: string;
  readonly toState?: string;
  readonly event?: string;
  readonly after?: string;
}

export const parseTakenSearch = (raw: Raw): TakenSearch => ({
  ...parseScopeSearch(raw),
  ...present({
    variant: findText(raw["variant"]),
    fromState: findText(raw["fromState"]),
    toState: findText(raw["toState"]),
    event: findText(raw["event"]),
    after: findText(raw["after"]),
  }),
});

export const takenHref = (
  scope: ScopeSearch,
  choice: Pick<TakenSearch, "variant" | "fromState" | "toState" | "event" | "after">,
): string =>
  addressOf("/audit/conformance/commitments", {
    from: scope.from,
    to: scope.to,
    framework: scope.framework,
    kind: scope.kind,
    leaf: scope.leaf,
    ...choice,
  });
