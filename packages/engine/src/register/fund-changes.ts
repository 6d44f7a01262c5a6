import type { Fund, Money } from "@tiltas/domain";
import type pg from "pg";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterChange } from "./register-change.ts";

/** Opens a fund with nothing held on it. */
export const openFund = ({ id, code, name, owner, fiscalYear, ceiling }: Fund): RegisterChange => ({
  lawful: true,
  stream: `fund/${id}`,
  parts: [
    {
      name: "fund_opened",
      sql: `INSERT INTO fund (id, code, name, owner, fiscal_year, ceiling)
        SELECT $1::uuid, $2::text, $3::text, $4::text, $5::int, $6::numeric FROM head`,
      values: [id, code, name, owner, fiscalYear, ceiling.amount],
    },
  ],
});

/** Sets a fund's ceiling; the CHECK on the row refuses one below what the fund holds already. */
export const adjustFund = async (
  pool: pg.Pool,
  { fundCode, ceiling }: { readonly fundCode: string; readonly ceiling: Money },
): Promise<RegisterChange> => {
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM fund WHERE code = $1", [
    fundCode,
  ]);
  const [fund] = rows;
  if (fund === undefined) return against(engineReason("fundNotFound", { fund: fundCode }));
  if (ceiling.currency !== "EUR")
    return against(
      engineReason("invalidInput", {
        field: "ceiling.currency",
        problem: "a ceiling is in EUR",
        fields: "ceiling.currency",
      }),
    );
  return {
    lawful: true,
    stream: `fund/${fund.id}`,
    parts: [
      {
        name: "fund_adjusted",
        sql: "UPDATE fund SET ceiling = $2 FROM head WHERE fund.id = $1",
        values: [fund.id, ceiling.amount],
      },
    ],
  };
};
