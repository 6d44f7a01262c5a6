import { expect, test } from "vitest";
import { findAnnouncedDay } from "./announced-day.ts";

test.for([
  ["2022-03-23 00:00:00", "2022-03-23", true],
  ["2022-03-23", "2022-03-23", true],
  ["until 3/16/2022", "2022-03-16", false],
  ["3/6/22", "2022-03-06", false],
  ["between 3/1/2022 and 3/16/2022", "2022-03-16", false],
  ["between 2022-03-01 and 2022-02-20", "2022-03-01", false],
  ["unclear, 04/22", "2022-04-30", false],
  ["unclear, 2/2024", "2024-02-29", false],
] as const)("“%s” is read as %s", ([text, day, exact]) => {
  expect(findAnnouncedDay(text)).toEqual({ day, exact });
});

test.for([
  "unspecified",
  "unclear",
  "",
  ".",
  "13/45/2022",
  "2022-02-30",
  "until spring",
  "1/1/1885",
])("“%s” gives no day", (text) => {
  expect(findAnnouncedDay(text)).toBeUndefined();
});
