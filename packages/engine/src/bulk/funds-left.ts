import { decimal, type Reason } from "@tiltas/domain";
import type { FundMove } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { ceilingReason, neededBy } from "../write/ceiling-reason.ts";

/** What the funds still hold while the items of a job are looked at one after another. */
export type FundsLeft = {
  /** Takes what the moves need; where a fund has not so much left nothing is taken and the reason is given. */
  readonly take: (moves: readonly FundMove[]) => Promise<Reason | undefined>;
};

type Row = { readonly code: string; readonly left: string };

/** Reads what every fund has left under its ceiling. */
export const fundsLeft = async (ground: Ground): Promise<FundsLeft> => {
  const { rows } = await ground.pool.query<Row>(
    `SELECT code, ceiling - reserved - obligated - spent AS "left" FROM fund`,
  );
  const left = new Map(rows.map((row) => [row.code, row.left]));
  const leftOf = ({ fundCode }: FundMove): string => left.get(fundCode) ?? "0";
  return {
    take: async (moves) => {
      const over = moves.find(
        (move) =>
          decimal.compare(neededBy(move), "0") > 0 &&
          decimal.compare(neededBy(move), leftOf(move)) > 0,
      );
      if (over !== undefined) return ceilingReason(ground, over, decimal.fixed(leftOf(over), 2));
      for (const move of moves)
        left.set(move.fundCode, decimal.subtract(leftOf(move), neededBy(move)));
      return undefined;
    },
  };
};
