import { decimal, type Reason } from "@tiltas/domain";
import { type FundMove, peopleFor } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { engineReason } from "./reasons.ts";

type FundRow = { readonly code: string; readonly left: string };

const selectLeft = {
  name: "funds_left",
  text: `SELECT code, ceiling - reserved - obligated - spent AS "left" FROM fund WHERE code = ANY($1) ORDER BY code`,
};

/** What a move needs of a fund in all; below zero when it gives back. */
export const neededBy = ({ reserved, obligated, spent }: FundMove): string =>
  decimal.sum([reserved, obligated, spent]);

/** The reason of a fund that has only `left` under its ceiling, with the people who can raise that. */
export const ceilingReason = async (
  ground: Ground,
  over: FundMove,
  left: string,
): Promise<Reason> => {
  const roles = ["administrator"] as const;
  const people = peopleFor(await ground.people.current(), { roles, excluded: [] });
  return engineReason(
    "ceilingExceeded",
    { fund: over.fundCode, left, needed: decimal.fixed(neededBy(over), 2) },
    { roles: [...roles], people: [...people] },
  );
};

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
    (move) => decimal.compare(neededBy(move), left.get(move.fundCode) ?? "0") > 0,
  );
  return over === undefined
    ? undefined
    : ceilingReason(ground, over, left.get(over.fundCode) ?? "0");
};
