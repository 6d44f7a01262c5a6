/** One `name AS (…)` of a statement, its parameters numbered from $1 as if it stood alone. */
export type Part = {
  readonly name: string;
  /** Tells texts apart that take the same name. */
  readonly variant?: string;
  readonly sql: string;
  readonly values: readonly unknown[];
};

/** A prepared statement as `pg` takes it. */
export type Statement = {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
};

const texts = new Map<string, string>();

const shifted = (sql: string, by: number): string =>
  sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + by}`);

const compose = (parts: readonly Part[], last: Part): string => {
  let count = 0;
  const pieces = [...parts, last].map(({ sql, values }) => {
    const piece = shifted(sql, count);
    count += values.length;
    return piece;
  });
  const named = parts.map(({ name }, index) => `${name} AS (${pieces[index]})`).join(",\n");
  return `WITH ${named}\n${pieces.at(-1)}`;
};

/**
 * Puts parts together into one statement: one round trip, one implicit transaction. The same parts in the
 * same order give the same text and name, so each connection prepares a combination once.
 * @param kind tells combinations of different kinds of write apart
 */
export const statementOf = (kind: string, parts: readonly Part[], last: Part): Statement => {
  const name = [kind, ...[...parts, last].map((part) => `${part.name}:${part.variant ?? ""}`)].join(
    " ",
  );
  const text = texts.get(name) ?? compose(parts, last);
  texts.set(name, text);
  return {
    name: abbreviated(name),
    text,
    values: [...parts, last].flatMap(({ values }) => values),
  };
};

const names = new Map<string, string>();

/** PostgreSQL cuts names at 63 bytes: each combination gets a number of this program's. */
const abbreviated = (name: string): string => {
  const known = names.get(name) ?? `tiltas_${names.size + 1}`;
  names.set(name, known);
  return known;
};
