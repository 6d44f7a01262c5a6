import type { Money } from "@tiltas/domain";
import type pg from "pg";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterChange } from "./register-change.ts";

/** Ceiling that goes from one fund to another. */
export type FundMovePayload = {
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
};

type FundYear = { readonly id: string; readonly code: string; readonly year: number };

const findFunds = async (pool: pg.Pool, codes: readonly string[]): Promise<readonly FundYear[]> => {
  const { rows } = await pool.query<FundYear>(
    `SELECT id, code, fiscal_year AS year FROM fund WHERE code = ANY($1)`,
    [codes],
  );
  return rows;
};

/**
 * Moves ceiling from one fund to another `yearsLater`: both rows, locked in id order, in the one statement that writes
 * the entry, which stands in the giving fund's stream. The CHECK on the row refuses to give what is held.
 */
export const moveCeiling = async (
  pool: pg.Pool,
  { from, to, amount }: FundMovePayload,
  yearsLater: 0 | 1,
): Promise<RegisterChange> => {
  if (from === to)
    return against(
      engineReason("invalidInput", {
        field: "to",
        problem: "must be another fund",
        fields: "to",
      }),
    );
  const funds = await findFunds(pool, [from, to]);
  const [giving, taking] = [from, to].map((code) => funds.find((fund) => fund.code === code));
  if (giving === undefined) return against(engineReason("fundNotFound", { fund: from }));
  if (taking === undefined) return against(engineReason("fundNotFound", { fund: to }));
  const year = giving.year + yearsLater;
  if (taking.year !== year)
    return against(engineReason("fundYearDiffers", { fund: to, year: String(year) }));
  return {
    lawful: true,
    stream: `fund/${giving.id}`,
    parts: [
      {
        name: "ceiling_moved",
        sql: `UPDATE fund SET ceiling = ceiling + CASE WHEN fund.id = $1::uuid THEN -$3::numeric ELSE $3::numeric END
          FROM head, (SELECT id FROM fund WHERE id IN ($1::uuid, $2::uuid) ORDER BY id FOR UPDATE) held
          WHERE fund.id = held.id`,
        values: [giving.id, taking.id, amount.amount],
      },
    ],
  };
};
