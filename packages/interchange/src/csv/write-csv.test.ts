import { expect, test } from "vitest";
import { csvRecord } from "./write-csv.ts";

test("a record ends in CRLF and quotes only what needs it", () => {
  expect(csvRecord(["LT-2026-0001", 7, null, 'says "no"', "a, b", "two\nlines"])).toBe(
    'LT-2026-0001,7,,"says ""no""","a, b","two\nlines"\r\n',
  );
});

test.each(["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])(
  "%j opens as text, not as a formula",
  (text) => {
    expect(csvRecord([text])).toMatch(/^"?'/);
  },
);

test.each(["-5", "-5.25", "+7", "-1,5"])("the number %s stays a number", (text) => {
  expect(csvRecord([text]).replaceAll('"', "")).toBe(`${text}\r\n`);
});
