import { expect, test } from "vitest";
import { statementOf } from "./statement.ts";

const part = (name: string, sql: string, ...values: unknown[]) => ({ name, sql, values });
const last = part("last", "SELECT $1", "z");

test("parts become one statement, their parameters numbered through", () => {
  const statement = statementOf(
    "test",
    [part("a", "SELECT $1, $2", 1, 2), part("b", "SELECT $1, $1", 3)],
    last,
  );
  expect(statement.text).toBe("WITH a AS (SELECT $1, $2),\nb AS (SELECT $3, $3)\nSELECT $4");
  expect(statement.values).toEqual([1, 2, 3, "z"]);
});

test("the same parts have the same name, whatever their values, and other parts another", () => {
  const named = (...parts: Parameters<typeof statementOf>[1]) =>
    statementOf("test", parts, last).name;
  expect(named(part("a", "SELECT $1", 1))).toBe(named(part("a", "SELECT $1", 2)));
  expect(named(part("a", "SELECT $1", 1))).not.toBe(
    named({ ...part("a", "SELECT $1 + 1", 1), variant: "next" }),
  );
  expect(named(part("a", "SELECT $1", 1))).not.toBe(named());
});
