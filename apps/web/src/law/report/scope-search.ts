import { findDay, findText, findWhole, present } from "../../format/address.ts";

/** The part of the ledger an address asks about; `leaf` makes it a permanent link. */
export interface ScopeSearch {
  readonly from?: string;
  readonly to?: string;
  readonly framework?: string;
  readonly kind?: Kind;
  readonly leaf?: number;
}

export const kinds = [
  "military",
  "humanitarian",
  "financial",
  "training",
  "services",
  "works",
] as const;
export type Kind = (typeof kinds)[number];

type Raw = Readonly<Record<string, unknown>>;

export const parseScopeSearch = (raw: Raw): ScopeSearch =>
  present({
    from: findDay(raw["from"]),
    to: findDay(raw["to"]),
    framework: findText(raw["framework"]),
    kind: kinds.find((kind) => kind === raw["kind"]),
    leaf: findWhole(raw["leaf"]),
  });

/** The fields of the procedures and files that answer it. */
export const scopeInput = ({ from, to, framework, kind, leaf }: ScopeSearch) =>
  present({ from, to, frameworkCode: framework, kind, knownAt: leaf });
