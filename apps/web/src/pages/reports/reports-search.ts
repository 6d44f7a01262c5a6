import { addressOf, findDay, findText, findWhole, present } from "../../format/address.ts";
import { type Kind, kinds } from "../../law/report/scope-search.ts";

export const stages = ["proposed", "approved", "procured", "delivered"] as const;
export type Stage = (typeof stages)[number];
export const committedStages = ["approved", "procured", "delivered"] as const;

/** The reports there are, by the last word of their address. */
export const reportIds = ["funds", "totals"] as const;
export type ReportId = (typeof reportIds)[number];

/** A day and a leaf: together they make a report permanent. */
export interface ReportSearch {
  readonly date?: string;
  readonly leaf?: number;
  readonly origin: "own" | "kiel";
}

type Raw = Readonly<Record<string, unknown>>;

export const parseReportSearch = (raw: Raw): ReportSearch => ({
  ...present({ date: findDay(raw["date"]), leaf: findWhole(raw["leaf"]) }),
  origin: raw["origin"] === "kiel" ? "kiel" : "own",
});

export const reportHref = (id: ReportId, search: ReportSearch): string =>
  addressOf(`/reports/${id}`, { date: search.date, leaf: search.leaf, origin: search.origin });

/** Which money a figure counts; `fund` may be empty for money of no fund. */
export interface RowsSearch extends ReportSearch {
  readonly stages: readonly Stage[];
  readonly kinds: readonly Kind[];
  readonly fund?: string;
  readonly donor?: string;
  readonly year?: number;
  readonly after?: string;
}

/** The router hands what was read to be read once more: a list stays the list it is. */
const wordsIn = <Word extends string>(value: unknown, words: readonly Word[]): readonly Word[] => {
  const typed: readonly unknown[] = Array.isArray(value)
    ? value
    : (findText(value) ?? "").split(",");
  return words.filter((word) => typed.includes(word));
};

export const parseRowsSearch = (raw: Raw): RowsSearch => ({
  ...parseReportSearch(raw),
  stages: wordsIn(raw["stages"], stages),
  kinds: wordsIn(raw["kinds"], kinds),
  ...present({
    fund: raw["fund"] === "" ? "" : findText(raw["fund"]),
    donor: findText(raw["donor"]),
    year: findWhole(raw["year"]),
    after: findText(raw["after"]),
  }),
});

export const rowsHref = (id: ReportId, search: RowsSearch): string =>
  addressOf(`/reports/${id}/rows`, { ...search });

/** The fields of the procedure and the file that answer it. */
export const rowsInput = (search: RowsSearch, today: string) => ({
  date: search.date ?? today,
  origin: search.origin,
  ...present({
    knownAt: search.leaf,
    donor: search.donor,
    fundCode: search.fund,
    committedYear: search.year,
  }),
  ...(search.stages.length === 0 ? {} : { stages: [...search.stages] }),
  ...(search.kinds.length === 0 ? {} : { kinds: [...search.kinds] }),
});
