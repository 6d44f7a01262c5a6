import { expect, test } from "vitest";

import { parseTimestamptz } from "./column-types.ts";

test.each([
  ["2024-04-10 09:00:00+00", "2024-04-10T09:00:00.000Z"],
  ["2024-04-10 09:00:00.5+00", "2024-04-10T09:00:00.500Z"],
  ["2024-04-10 09:00:00.123456+00", "2024-04-10T09:00:00.123Z"],
])("the instant %s reads as %s", (text, instant) => {
  expect(parseTimestamptz(text)).toBe(instant);
  expect(new Date(instant).toISOString()).toBe(instant);
});

test.each([
  "infinity",
  "-infinity",
  "2024-04-10 09:00:00+03",
  "12024-04-10 09:00:00+00",
  "0044-03-15 12:00:00+00 BC",
  "",
])("the instant %j is refused", (text) => {
  expect(() => parseTimestamptz(text)).toThrow(RangeError);
});
