import type { FundMove } from "@tiltas/workflows";
import type { Part } from "../statement.ts";

/**
 * Locks the funds in the order of their codes, after the head, so that no two statements wait for each other;
 * then adds. The CHECK on the locked row holds the ceiling.
 */
export const fundParts = (moves: readonly FundMove[]): readonly Part[] =>
  moves.length === 0
    ? []
    : [
        {
          name: "locked",
          sql: `SELECT fund.id, move.reserved, move.obligated, move.spent
            FROM fund JOIN jsonb_to_recordset($1::jsonb)
              AS move("fundCode" text, reserved numeric, obligated numeric, spent numeric) ON move."fundCode" = fund.code
            WHERE (SELECT count(*) FROM head) = 1
            ORDER BY fund.code FOR UPDATE OF fund`,
          values: [JSON.stringify(moves)],
        },
        {
          name: "moved",
          sql: `UPDATE fund SET reserved = fund.reserved + locked.reserved,
              obligated = fund.obligated + locked.obligated, spent = fund.spent + locked.spent
            FROM locked WHERE fund.id = locked.id RETURNING fund.id`,
          values: [],
        },
      ];

/**
 * Answers how many heads moved, 1 or 0. A fund that is not there must fail the whole statement, not be
 * skipped: it divides by zero (SQLSTATE 22012).
 */
export const outcomePart = (moves: readonly FundMove[]): Part =>
  moves.length === 0
    ? { name: "outcome", sql: "SELECT count(*)::int AS written FROM head", values: [] }
    : {
        name: "outcome",
        sql: `SELECT count(*)::int / (count(*) = 0 OR (SELECT count(*) FROM moved) = $1)::int AS written FROM head`,
        values: [moves.length],
      };
