import { decimal } from "@tiltas/domain";

/** What a commitment holds on one fund, in EUR: reserved from approval, obligated from contract, spent on acceptance. */
export type Holding = {
  readonly reserved: string;
  readonly obligated: string;
  readonly spent: string;
};

/** Holdings by fund code. */
export type Holdings = ReadonlyMap<string, Holding>;

export const noHolding: Holding = { reserved: "0", obligated: "0", spent: "0" };

/** Adds an amount in EUR to one place of one fund. */
export const addTo = (
  holdings: Map<string, Holding>,
  fundCode: string,
  place: keyof Holding,
  amount: string,
): void => {
  const held = holdings.get(fundCode) ?? noHolding;
  holdings.set(fundCode, { ...held, [place]: decimal.add(held[place], amount) });
};
