import type pg from "pg";
import { documentParts } from "./parts/document.parts.ts";
import { fundParts, outcomePart } from "./parts/fund.parts.ts";
import { sealedTextParts } from "./parts/sealed-text.parts.ts";
import { headParts, recordParts } from "./parts/head.parts.ts";
import { rowParts } from "./parts/row.parts.ts";
import type { Prepared } from "./prepared.ts";
import { statementOf } from "./statement.ts";

/**
 * Writes what several events of different commitments change, state, entry, leaf, tasks, timers, outbox, rows and
 * funds, in one SQL statement: one round trip, one implicit transaction. Answers the commitments that did move;
 * the others were moved by somebody faster and nothing of theirs is written. Whatever it throws, nothing was written.
 */
export const writeBatch = async (
  db: Pick<pg.Pool, "query">,
  batch: readonly Prepared[],
): Promise<ReadonlySet<string>> => {
  const parts = [
    ...headParts(batch),
    ...recordParts,
    ...rowParts(batch),
    ...documentParts(batch),
    ...sealedTextParts(batch),
    ...fundParts(batch),
  ];
  const { rows } = await db.query<{ id: string }>(statementOf("write", parts, outcomePart(batch)));
  return new Set(rows.map(({ id }) => id));
};
