import { expect, test } from "vitest";
import { readCsv } from "./csv-records.ts";

const cellsOf = (text: string) => readCsv(text, ",").records.map(({ cells }) => cells);

test.for(["\n", "\r\n", "\r"])("records end with %j", (end) => {
  expect(cellsOf(`a,b${end}1,2${end}`)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("a quoted cell keeps delimiters, quotes and line ends", () => {
  expect(cellsOf('"a,b","say ""yes""","two\r\nlines",""\n')).toEqual([
    ["a,b", 'say "yes"', "two\r\nlines", ""],
  ]);
});

test("the last record needs no line end, and a delimiter at its end means one more cell", () => {
  expect(cellsOf("a,b\n1,")).toEqual([
    ["a", "b"],
    ["1", ""],
  ]);
});

test("a record knows the line it begins on, quoted line ends and blank lines counted", () => {
  const lines = readCsv('a\r\n\r\n"x\r\ny\nz",1\r\nlast', ",").records.map(({ line }) => line);
  expect(lines).toEqual([1, 3, 6]);
});

test("a quote inside a plain cell is text", () => {
  expect(cellsOf('5" gun,b')).toEqual([['5" gun', "b"]]);
});

test("a quote that never closes is found where it opens", () => {
  expect(readCsv('a,b\n1,2\n"x\n",3,"oops\n4,5\n', ",")).toEqual({
    records: [
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", "2"] },
    ],
    fault: { id: "quoteNotClosed", line: 4, recordLine: 3 },
  });
});

test("text behind a closing quote is found on its line", () => {
  expect(readCsv('a,b\n1,"x"y\n', ",").fault).toEqual({
    id: "quoteMisplaced",
    line: 2,
    recordLine: 2,
  });
});

test("nothing is no record", () => {
  expect(readCsv("", ",")).toEqual({ records: [] });
});
