import { expect, test } from "vitest";
import { blocks, counted, inGroups, renderPairs, renderTable } from "./table.ts";

test("columns are aligned, numbers to the right, without blanks at the end", () => {
  const text = renderTable(
    [{ title: "Donor" }, { title: "Total", align: "right" }, { title: "Note" }],
    [
      ["CZ", "9.00", ""],
      ["Lithuania", "1 250.00", "rounded"],
    ],
  );
  expect(text).toBe(
    ["Donor         Total  Note", "CZ             9.00", "Lithuania  1 250.00  rounded"].join("\n"),
  );
});

test("pairs have no header", () => {
  expect(
    renderPairs([
      ["Rows", "232"],
      ["Commitments", "120"],
    ]),
  ).toBe("Rows         232\nCommitments  120");
});

test.for([
  ["935575174.71", "935 575 174.71"],
  ["100.00", "100.00"],
  ["1000", "1 000"],
  [12_345, "12 345"],
] as const)("%s is written %s", ([number, text]) => {
  expect(inGroups(number)).toBe(text);
});

test("one is one, everything else is many", () => {
  expect([1, 0, 1200].map((number) => counted(number, "entry", "entries"))).toEqual([
    "1 entry",
    "0 entries",
    "1 200 entries",
  ]);
});

test("empty blocks leave no gap", () => {
  expect(blocks("a", "", "b")).toBe("a\n\nb");
});
