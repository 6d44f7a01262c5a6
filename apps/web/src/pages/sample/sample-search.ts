import { findDay, findText, findWhole, present } from "../../format/address.ts";
import { type Kind, kinds } from "../../law/report/scope-search.ts";

/** What the address of a sample says: with `leaf` the same sample for ever. */
export interface SampleSearch {
  readonly seed?: string;
  readonly size?: number;
  /** Euro with two decimals; a size is preferred. */
  readonly interval?: string;
  readonly date?: string;
  readonly fund?: string;
  readonly framework?: string;
  readonly kind?: Kind;
  readonly origin: "own" | "kiel";
  readonly committed: boolean;
  readonly leaf?: number;
}

type Raw = Readonly<Record<string, unknown>>;

const findEuro = (value: unknown): string | undefined => {
  const text = findText(value) ?? "";
  return /^(0|[1-9]\d{0,14})\.\d{2}$/.test(text) && text !== "0.00" ? text : undefined;
};

const findSize = (value: unknown): number | undefined => {
  const size = findWhole(value);
  return size !== undefined && size >= 1 && size <= 5000 ? size : undefined;
};

/** A seed of digits alone is a text too: the router hands it on as the number it reads. */
export const parseSampleSearch = (raw: Raw): SampleSearch => {
  const size = findSize(raw["size"]);
  return {
    ...present({
      seed: findText(raw["seed"])?.slice(0, 200),
      size,
      interval: size === undefined ? findEuro(raw["interval"]) : undefined,
      date: findDay(raw["date"]),
      fund: findText(raw["fund"]),
      framework: findText(raw["framework"]),
      kind: kinds.find((kind) => kind === raw["kind"]),
      leaf: findWhole(raw["leaf"]),
    }),
    origin: raw["origin"] === "kiel" ? "kiel" : "own",
    committed: raw["committed"] === true || raw["committed"] === "true",
  };
};
