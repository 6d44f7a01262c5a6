import type pg from "pg";

/** A statement with its values; no value ever becomes SQL text. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

let cursors = 0;

/** Rows in batches through a cursor of their own, inside the transaction the client is in; never an empty batch. */
export async function* readBatches<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  { text, values }: Statement,
  size: number,
): AsyncGenerator<readonly Row[]> {
  cursors += 1;
  const name = `evidence_${cursors}`;
  await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${size} FROM ${name}`);
    if (rows.length === 0) break;
    yield rows;
    if (rows.length < size) break;
  }
  await client.query(`CLOSE ${name}`);
}
