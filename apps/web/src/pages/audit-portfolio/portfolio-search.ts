import type { Kind, Stage } from "@tiltas/domain";
import { findLeafIndex } from "../audit/audit-search.ts";

/**
 * What the address of the portfolio says. `at` is a day `2024-04-10` or a moment of the ministry's clock
 * `2024-04-10T09:00`; with `leaf`, how many leaves count, a day is the same moment for ever.
 */
export interface PortfolioSearch {
  readonly at?: string;
  readonly leaf?: number;
  readonly origin: "own" | "kiel";
  readonly stage?: Stage;
  readonly framework?: string;
  readonly fund?: string;
  readonly kind?: Kind;
  readonly after?: string;
}

const codeOf = (raw: unknown): string | undefined =>
  typeof raw === "string" && /^[A-Z0-9-]{0,40}$/.test(raw) ? raw : undefined;

// Every page's address is read by the first script: the domain's schemas would be too heavy for it.
const stages = ["proposed", "approved", "procured", "delivered"] as const satisfies Stage[];
const kinds = [
  "military",
  "humanitarian",
  "financial",
  "training",
  "services",
  "works",
] as const satisfies Kind[];

const momentOf = (raw: unknown): string | undefined =>
  typeof raw === "string" && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(raw) ? raw : undefined;

export function parsePortfolioSearch(raw: Readonly<Record<string, unknown>>): PortfolioSearch {
  const { after } = raw;
  const at = momentOf(raw["at"]);
  const leaf = findLeafIndex(raw["leaf"]);
  const stage = stages.find((one) => one === raw["stage"]);
  const kind = kinds.find((one) => one === raw["kind"]);
  const framework = codeOf(raw["framework"]);
  const fund = codeOf(raw["fund"]);
  return {
    origin: raw["origin"] === "kiel" ? "kiel" : "own",
    ...(at === undefined ? {} : { at }),
    ...(leaf === undefined ? {} : { leaf }),
    ...(stage === undefined ? {} : { stage }),
    ...(kind === undefined ? {} : { kind }),
    ...(framework === undefined ? {} : { framework }),
    ...(fund === undefined ? {} : { fund }),
    ...(typeof after === "string" && after !== "" ? { after } : {}),
  };
}
