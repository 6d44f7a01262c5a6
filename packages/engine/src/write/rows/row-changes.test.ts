import fc from "fast-check";
import { expect, test } from "vitest";
import { rowChanges } from "./row-changes.ts";

const rows = fc.uniqueArray(
  fc.record({ key: fc.constantFrom("a", "b", "c", "d", "e"), value: fc.nat(3) }),
  {
    selector: ({ key }) => key,
  },
);

test("applied to the rows before, the changes give the rows after, and no key is both put and removed", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { put, removed } = rowChanges(before, after, ({ key }) => key);
      const table = new Map<string, { key: string; value: number }>(
        before.map((row) => [row.key, row]),
      );
      for (const key of removed) expect(table.delete(key)).toBe(true);
      for (const row of put) table.set(row.key, row);
      const byKey = (all: Iterable<{ key: string }>) =>
        [...all].toSorted((a, b) => a.key.localeCompare(b.key));
      expect(byKey(table.values())).toEqual(byKey(after));
      expect(put.filter(({ key }) => removed.includes(key))).toEqual([]);
    }),
  );
});

test("equal rows change nothing", () => {
  expect(rowChanges([{ key: "a" }], [{ key: "a" }], ({ key }) => key)).toEqual({
    put: [],
    removed: [],
  });
});
