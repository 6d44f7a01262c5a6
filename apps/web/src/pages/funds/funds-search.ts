import { addressOf, findText, findWhole, present } from "../../format/address.ts";

/** What the list of funds is narrowed to: a fiscal year, and a word of code, name or owner. */
export interface FundsSearch {
  readonly year?: number;
  readonly text?: string;
}

export const parseFundsSearch = (raw: Readonly<Record<string, unknown>>): FundsSearch =>
  present({ year: findWhole(raw["year"]), text: findText(raw["text"]) });

export const fundsHref = (search: FundsSearch): string => addressOf("/funds", { ...search });
