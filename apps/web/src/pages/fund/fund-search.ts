import { addressOf, findWhole, present } from "../../format/address.ts";

/** Where the page of a fund's history begins: a leaf; the newest unless said. */
export interface FundSearch {
  readonly seq?: number;
}

export const parseFundSearch = (raw: Readonly<Record<string, unknown>>): FundSearch =>
  present({ seq: findWhole(raw["seq"]) });

export const fundHref = (code: string, search: FundSearch = {}): string =>
  addressOf(`/funds/${code}`, { ...search });
