import { expect, test } from "vitest";
import { readTable } from "./table.ts";

const names = {
  id: { header: "ID", required: true },
  total: { header: "Total", required: true },
  source: { header: "Source", required: false },
} as const;

const problemsOf = (text: string) => readTable(text, names).problems;

test("headers are found whatever their case and blanks, in any order", () => {
  const table = readTable("total \tid\n5\tLTM1\n", names);
  expect(table.problems).toEqual([]);
  expect(table.rows.map(({ cell }) => [cell("id"), cell("total"), cell("source")])).toEqual([
    ["LTM1", "5", ""],
  ]);
});

test.for([",", ";", "\t"])("%j is recognised as the delimiter", (delimiter) => {
  const [row] = readTable(`ID${delimiter}Total\nLTM1${delimiter}5\n`, names).rows;
  expect(row?.cell("total")).toBe("5");
});

test("a required column that is missing is named", () => {
  expect(problemsOf("\nID,Source\nLTM1,x\n")).toEqual([
    { id: "columnMissing", line: 2, column: "Total", reason: "There is no column “Total”." },
  ]);
});

test("a column that is there twice is named, since either could be meant", () => {
  expect(problemsOf("ID,Total,total\nLTM1,1,2\n")).toEqual([
    { id: "columnTwice", line: 1, column: "Total", reason: "Column “Total” is there twice." },
  ]);
});

test("columns nobody asked for are listed and do no harm, whatever they are called", () => {
  const table = readTable("__proto__,ID,constructor,Total,constructor\nx,LTM1,y,5,z\n", names);
  expect(table.problems).toEqual([]);
  expect(table.unread).toEqual(["__proto__", "constructor", "constructor"]);
  expect(table.rows[0]?.cell("id")).toBe("LTM1");
  expect({}).not.toHaveProperty("x");
});

test("a row with too few or too many cells is a problem of its line; the others are read", () => {
  const table = readTable("ID,Total\nLTM1\nLTM2,2\nLTM3,3,4\nLTM4,4,,\n", names);
  expect(table.problems).toEqual([
    { id: "cellCount", line: 2, column: null, reason: "The row has 1 cells, the header 2." },
    { id: "cellCount", line: 4, column: null, reason: "The row has 3 cells, the header 2." },
  ]);
  expect(table.rows.map(({ row, cell }) => [row, cell("id")])).toEqual([
    [3, "LTM2"],
    [5, "LTM4"],
  ]);
  expect(table.count).toBe(4);
});

test("rows without text are not counted", () => {
  expect(readTable("ID,Total\n,\n\nLTM1,2\n", names)).toMatchObject({ count: 1, problems: [] });
});

test("a file of blanks, one without rows and one that breaks off say so", () => {
  expect(problemsOf(" \n\n")).toMatchObject([{ id: "empty" }]);
  expect(problemsOf("ID,Total\n")).toMatchObject([{ id: "noRows", line: 1 }]);
  expect(problemsOf('ID,Total\nLTM1,2\nLTM2,"3\n')).toMatchObject([
    { id: "quoteNotClosed", line: 3 },
  ]);
  expect(problemsOf('"ID')).toMatchObject([{ id: "quoteNotClosed", line: 1 }]);
});
