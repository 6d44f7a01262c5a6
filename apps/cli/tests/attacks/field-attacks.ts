import { type Attack, bySql } from "./attack.ts";
import type { HolderName } from "./holders.ts";

type Alter = (column: string) => string;

const bytes: Alter = (column) => `set_byte(${column}, 9, get_byte(${column}, 9) # 1)`;
const text: Alter = (column) =>
  `translate(left(${column}, 1), '0123456789abcdefghijklmnopqrstuvwxyz', '123456789abcdefghijklmnopqrstuvwxyz0') || substr(${column}, 2)`;
const uuid: Alter = (column) => `(${text(`${column}::text`)})::uuid`;
/** Another letter in a signature, whichever stood there. */
const signature: Alter = (column) =>
  `overlay(${column} PLACING CASE substr(${column}, length(${column}) - 20, 1) WHEN 'x' THEN 'y' ELSE 'x' END
    FROM length(${column}) - 20)`;
const count: Alter = (column) => `${column} + 1`;
const moment: Alter = (column) => `${column} + interval '1 millisecond'`;
const to =
  (value: string): Alter =>
  () =>
    value;

type Field = readonly [column: string, by: HolderName, alter: Alter];

/** One byte, letter or unit of each field of one row; `which` names the row. */
const flips = (table: string, which: string, fields: readonly Field[]): readonly Attack[] =>
  fields.map(([column, by, alter]) =>
    bySql(
      `one byte of ${table}.${column}`,
      by,
      ({ approved }) =>
        `UPDATE ${table} SET ${column} = ${alter(column)} WHERE ${which.replaceAll("APPROVED", approved)}`,
    ),
  );

const lastOf = (table: string): string => `size = (SELECT max(size) FROM ${table})`;

/** Each field that says something of history, one byte of it, straight in SQL. */
export const fieldAttacks: readonly Attack[] = [
  ...flips("entry", "stream = 'commitment/APPROVED' AND version = 3", [
    ["stream", "verify", text],
    ["version", "verify", to("300")],
    ["command_id", "verify", text],
    ["action", "verify", text],
    ["person_id", "verify", uuid],
    ["role", "verify", text],
    ["on_behalf_of", "verify", to("person_id")],
    ["at", "verify", moment],
    ["effective_on", "verify", count],
    ["bytes", "verify", bytes],
    ["hash", "verify", bytes],
    ["chain_hash", "verify", bytes],
  ]),
  ...flips("leaf", "stream = 'commitment/APPROVED' AND version = 3", [
    ["index", "signer", to("9999")],
    ["stream", "verify", text],
    ["version", "verify", to("300")],
    ["entry_hash", "verify", bytes],
  ]),
  ...flips("tree_node", "level = 2 AND index = 1", [
    ["level", "verify", to("9")],
    ["index", "verify", to("777777")],
    ["hash", "verify", bytes],
  ]),
  ...flips("checkpoint", lastOf("checkpoint"), [
    ["size", "signer", count],
    ["root", "verify", bytes],
    ["note", "signer", signature],
    ["key", "signer", text],
  ]),
  ...flips("cosignature", lastOf("cosignature"), [
    ["size", "verify", count],
    ["key", "verify", to("replace(key, 'auditor', 'auditer')")],
    ["line", "verify", signature],
    ["at", "verify", moment],
  ]),
  ...flips("stream_head", "stream LIKE 'fund/%'", [
    ["stream", "verify", text],
    ["version", "verify", count],
    ["chain_hash", "verify", bytes],
  ]),
];
