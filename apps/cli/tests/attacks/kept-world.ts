import type { TestEngine } from "@tiltas/engine/testing";

/** What a database held at some moment, to be put back whole. */
export type KeptTables = { readonly putBack: () => Promise<void> };

type Column = { readonly table_name: string; readonly names: string };

// What is computed from other columns cannot be written.
const selectColumns = `SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND table_name NOT LIKE '\\_%'
  GROUP BY table_name ORDER BY table_name`;

/** Copies every table into a schema beside, from which they are put back in one transaction. */
export const keepTables = async (
  { superuser }: Pick<TestEngine, "superuser">,
  schema: string,
): Promise<KeptTables> => {
  const { rows } = await superuser.query<Column>(selectColumns);
  await superuser.query(`CREATE SCHEMA ${schema}`);
  for (const { table_name: table } of rows)
    await superuser.query(`CREATE TABLE ${schema}."${table}" AS TABLE public."${table}"`);
  const all = rows.map(({ table_name: table }) => `public."${table}"`).join(", ");
  const copies = rows.map(
    ({ table_name: table, names }) =>
      `INSERT INTO public."${table}" (${names}) SELECT ${names} FROM ${schema}."${table}"`,
  );
  const statement = `BEGIN; TRUNCATE ${all}; ${copies.join("; ")}; COMMIT`;
  return {
    putBack: async () => {
      await superuser.query(statement);
    },
  };
};
