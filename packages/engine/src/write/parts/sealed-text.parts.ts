import type { Prepared } from "../prepared.ts";
import type { TextToKeep } from "../seal-text.ts";
import type { Part } from "../statement.ts";

const placing = (rows: readonly object[]): Part => ({
  name: "sealed",
  sql: `INSERT INTO sealed_text (stream, version, pointer, salt, text)
    SELECT head.stream, head.version, row.pointer, decode(row.salt, 'hex'), row.text
    FROM head JOIN jsonb_to_recordset($1::jsonb) AS row(stream text, pointer text, salt text, text text)
      ON row.stream = head.stream`,
  values: [JSON.stringify(rows)],
});

/** The texts the events' entries hold by their hashes alone; nothing for events without any. */
export const sealedTextParts = (batch: readonly Prepared[]): readonly Part[] => {
  const rows = batch.flatMap(({ entry: { stream }, sealed }) =>
    sealed === undefined
      ? []
      : [
          {
            stream,
            pointer: `/payload${sealed.pointer}`,
            salt: sealed.salt.toString("hex"),
            text: sealed.text,
          },
        ],
  );
  return rows.length === 0 ? [] : [placing(rows)];
};

/** The same for the text of a refused command, whose entry says what was asked. */
export const refusedTextParts = (stream: string, sealed: TextToKeep | undefined): readonly Part[] =>
  sealed === undefined
    ? []
    : [
        {
          name: "sealed",
          variant: "refused",
          sql: `INSERT INTO sealed_text (stream, version, pointer, salt, text)
            SELECT $1::text, head.version, $2::text, $3::bytea, $4::text FROM head`,
          values: [stream, `/payload/asked${sealed.pointer}`, sealed.salt, sealed.text],
        },
      ];
