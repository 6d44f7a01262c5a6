import type { Prepared } from "../prepared.ts";
import type { Part } from "../statement.ts";

const movesOf = (batch: readonly Prepared[]): readonly object[] =>
  batch.flatMap(({ commitmentId, rows }) =>
    rows.moves.map((move) => ({ ...move, commitment_id: commitmentId })),
  );

/**
 * Adds what the commitments that did move hold on funds. The funds are locked in the order of their codes and
 * after the commitments, so no two statements wait for each other; the CHECK on the locked row holds the ceiling.
 */
export const fundParts = (batch: readonly Prepared[]): readonly Part[] => {
  const moves = movesOf(batch);
  if (moves.length === 0) return [];
  return [
    {
      name: "asked",
      sql: `SELECT move."fundCode" AS code, sum(move.reserved) AS reserved, sum(move.obligated) AS obligated,
          sum(move.spent) AS spent
        FROM head JOIN jsonb_to_recordset($1::jsonb) AS move(commitment_id uuid, "fundCode" text, reserved numeric,
          obligated numeric, spent numeric) ON move.commitment_id = head.id
        GROUP BY move."fundCode"`,
      values: [JSON.stringify(moves)],
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
  movesOf(batch).length === 0
    ? { name: "outcome", sql: "SELECT id FROM head", values: [] }
    : {
        name: "outcome",
        variant: "funds",
        sql: `SELECT id FROM head
          WHERE 1 / ((SELECT count(*) FROM asked) = (SELECT count(*) FROM added))::int = 1`,
        values: [],
      };
