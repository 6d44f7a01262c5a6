import type { Prepared } from "../prepared.ts";
import type { Part } from "../statement.ts";

/** What an event moves on funds; nothing for most events. */
export const movesOf = ({ rows: { moves } }: Prepared): object =>
  moves.length === 0 ? {} : { moves };

const moveFunds = (batch: readonly Prepared[]): boolean =>
  batch.some(({ rows }) => rows.moves.length > 0);

/**
 * Adds what the commitments that did move hold on funds. The funds are locked in the order of their codes and
 * after the commitments, so no two statements wait for each other; the CHECK on the locked row holds the ceiling.
 */
export const fundParts = (batch: readonly Prepared[]): readonly Part[] => {
  if (!moveFunds(batch)) return [];
  return [
    {
      name: "asked",
      sql: `SELECT move."fundCode" AS code, sum(move.reserved) AS reserved, sum(move.obligated) AS obligated,
          sum(move.spent) AS spent
        FROM head CROSS JOIN LATERAL jsonb_to_recordset(head.rows -> 'moves') AS move("fundCode" text, reserved numeric,
          obligated numeric, spent numeric)
        GROUP BY move."fundCode"`,
      values: [],
    },
    {
      name: "held",
      sql: `SELECT fund.id, asked.reserved, asked.obligated, asked.spent FROM fund JOIN asked USING (code)
        ORDER BY fund.code FOR UPDATE OF fund`,
      values: [],
    },
    {
      name: "added",
      sql: `UPDATE fund SET reserved = fund.reserved + held.reserved, obligated = fund.obligated + held.obligated,
          spent = fund.spent + held.spent
        FROM held WHERE fund.id = held.id RETURNING fund.id`,
      values: [],
    },
  ];
};

/**
 * Answers with the commitments that did move. A fund that is not there must fail the whole statement, not be
 * skipped: it divides by zero (SQLSTATE 22012).
 */
export const outcomePart = (batch: readonly Prepared[]): Part =>
  !moveFunds(batch)
    ? { name: "outcome", sql: "SELECT id FROM head", values: [] }
    : {
        name: "outcome",
        variant: "funds",
        sql: `SELECT id FROM head
          WHERE 1 / ((SELECT count(*) FROM asked) = (SELECT count(*) FROM added))::int = 1`,
        values: [],
      };
