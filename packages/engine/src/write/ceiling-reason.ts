import { decimal, type Reason } from "@tiltas/domain";
import { type FundMove, peopleFor } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { engineReason } from "./reasons.ts";

type FundRow = { readonly code: string; readonly left: string };

const selectLeft = {
  name: "funds_left",
  text: `SELECT code, ceiling - reserved - obligated - spent AS "left" FROM fund WHERE code = ANY($1) ORDER BY code`,
};

const needed = ({ reserved, obligated, spent }: FundMove): string =>
  decimal.sum([reserved, obligated, spent]);

/** The reason a fund's ceiling gives against moves; undefined when by now there is room for them. */
export const findCeilingReason = async (
  ground: Ground,
  moves: readonly FundMove[],
): Promise<Reason | undefined> => {
  const { rows } = await ground.pool.query<FundRow>({
    ...selectLeft,
    values: [moves.map((move) => move.fundCode)],
  });
  const left = new Map(rows.map((row) => [row.code, row.left]));
  const over = moves.find(
    (move) => decimal.compare(needed(move), left.get(move.fundCode) ?? "0") > 0,
  );
  if (over === undefined) return undefined;
  const roles = ["administrator"] as const;
  const people = peopleFor(await ground.people.current(), { roles, excluded: [] });
  return engineReason(
    "ceilingExceeded",
    {
      fund: over.fundCode,
      left: left.get(over.fundCode) ?? "0",
      needed: decimal.fixed(needed(over), 2),
    },
    { roles: [...roles], people: [...people] },
  );
};
