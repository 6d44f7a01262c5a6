import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatTime } from "./date.ts";

test("a plain date stays that day in every zone", () => {
  expect(formatDate("2024-04-10", "en-GB")).toBe("10 Apr 2024");
});

test("an instant is shown in Vilnius time, summer and winter", () => {
  expect(formatDateTime("2024-04-10T21:30:00.000Z", "en-GB")).toBe("11 Apr 2024, 00:30");
  expect(formatTime("2026-11-06T12:02:00.000Z", "en-GB")).toBe("14:02");
  expect(formatDate("2024-12-31T22:30:00.000Z", "en-GB")).toBe("1 Jan 2025");
});

test("each language has its own months", () => {
  expect(formatDate("2026-11-06", "uk-UA")).toContain("лист");
  expect(formatDate("2026-11-06", "lt-LT")).toContain("2026");
});
