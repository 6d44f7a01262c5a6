import type { PortfolioSearch } from "./portfolio-search.ts";

export function portfolioHref(search: PortfolioSearch): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    if (value !== undefined) parameters.set(key, String(value));
  return `/audit/portfolio?${parameters.toString()}`;
}

/** The part of the portfolio an address names, as the server is asked for it. */
export function filterOf({ origin, stage, framework, fund, kind }: PortfolioSearch) {
  return {
    origin,
    ...(stage === undefined ? {} : { stage }),
    ...(kind === undefined ? {} : { kind }),
    ...(framework === undefined ? {} : { frameworkCode: framework }),
    ...(fund === undefined ? {} : { fundCode: fund }),
  };
}

/** The same moment and origin without a part of the portfolio chosen. */
export const withoutCell = ({ at, leaf, origin }: PortfolioSearch): PortfolioSearch => ({
  origin,
  ...(at === undefined ? {} : { at }),
  ...(leaf === undefined ? {} : { leaf }),
});

export const hasCell = ({ stage, framework, fund, kind }: PortfolioSearch): boolean =>
  [stage, framework, fund, kind].some((part) => part !== undefined);
