import pg from "pg";

// PostgreSQL's type numbers (pg_type.oid) of the types whose ordinary reading would lose something.
const date = 1082;
const dateArray = 1182;
const timestamptz = 1184;
const timestamptzArray = 1185;
const numericArray = 1231;

const shape = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,6})?\+00$/u;

/**
 * `2026-01-02 03:04:05.6+00` → `2026-01-02T03:04:05.600Z`, cut to milliseconds as the columns are.
 * @throws RangeError for anything else: infinity, years beyond 9999, a session not in UTC
 */
export const parseTimestamptz = (text: string): string => {
  const [, day, time, fraction = "."] = shape.exec(text) ?? [];
  if (day === undefined || time === undefined)
    throw new RangeError(`Not a UTC instant of our era: ${text}`);
  return `${day}T${time}${fraction.slice(0, 4).padEnd(4, "0")}Z`;
};

/** Elements of an array literal of numbers, dates or instants: none holds a comma or an escape. */
const listOf =
  (parse: (text: string) => string) =>
  (text: string): (string | null)[] => {
    const elements = text === "{}" ? [] : text.slice(1, -1).replaceAll('"', "").split(",");
    return elements.map((element) => (element === "NULL" ? null : parse(element)));
  };

const asText = (text: string): string => text;

/**
 * How rows come back from `pool.query`: numeric and int8 as exact strings, date as
 * `YYYY-MM-DD`, timestamptz as an ISO instant in UTC, bytea as Buffer, jsonb parsed, the rest as pg does.
 */
export const columnTypes = new pg.TypeOverrides();
columnTypes.setTypeParser(date, asText);
columnTypes.setTypeParser(dateArray, listOf(asText));
columnTypes.setTypeParser(timestamptz, parseTimestamptz);
columnTypes.setTypeParser(timestamptzArray, listOf(parseTimestamptz));
columnTypes.setTypeParser(numericArray, listOf(asText));
