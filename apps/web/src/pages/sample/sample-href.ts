import { addressOf, present } from "../../format/address.ts";
import type { SampleSearch } from "./sample-search.ts";

export const sampleHref = (
  { committed, ...search }: SampleSearch,
  changes: Partial<Record<keyof SampleSearch, string | number | undefined>> = {},
): string =>
  addressOf("/audit/sample", {
    ...search,
    ...(committed ? { committed: "true" } : {}),
    ...changes,
  });

const committedStages = ["approved", "procured", "delivered"] as const;

/** What the population's figures count, as its procedure and its file ask for it. */
export const populationInput = (
  { date, fund, framework, kind, origin, committed, leaf }: SampleSearch,
  today: string,
) => ({
  date: date ?? today,
  origin,
  ...present({ fundCode: fund, frameworkCode: framework, knownAt: leaf }),
  ...(kind === undefined ? {} : { kinds: [kind] }),
  ...(committed ? { stages: [...committedStages] } : {}),
});
