import { decimal } from "@tiltas/domain";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";
import type { FundsSearch } from "./funds-search.ts";

/** A fund with what is held on it and what is left. */
export type FundRow = inferRouterOutputs<AppRouter>["register"]["all"]["funds"][number];

/** The parts a ceiling divides into, from what is gone to what is free. */
export const fundParts = ["spent", "obligated", "reserved", "left"] as const;
export type FundPart = (typeof fundParts)[number];

export type FundFigures = Pick<FundRow, "ceiling" | FundPart>;

const euro = (amounts: readonly string[]) => ({
  amount: decimal.fixed(decimal.sum(amounts), 2),
  currency: "EUR",
});

/** The figures of several funds added up; all of them are in EUR. */
export const sumOf = (funds: readonly FundFigures[]): FundFigures => {
  const of = (part: keyof FundFigures) => euro(funds.map((fund) => fund[part].amount));
  return {
    ceiling: of("ceiling"),
    spent: of("spent"),
    obligated: of("obligated"),
    reserved: of("reserved"),
    left: of("left"),
  };
};

/** The funds a search leaves. */
export const searched = (
  funds: readonly FundRow[],
  { year, text }: FundsSearch,
): readonly FundRow[] => {
  const wanted = text?.toLocaleLowerCase();
  return funds.filter(
    ({ fiscalYear, code, name, owner }) =>
      (year === undefined || fiscalYear === year) &&
      (wanted === undefined ||
        [code, name, owner].some((field) => field.toLocaleLowerCase().includes(wanted))),
  );
};

/** The years there are funds of, the latest first. */
export const yearsOf = (funds: readonly FundRow[]): readonly number[] =>
  [...new Set(funds.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => b - a);
