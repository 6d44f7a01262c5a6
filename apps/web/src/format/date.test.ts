import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatTime, vilniusInstant } from "./date.ts";

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

test("a moment on the ministry's clock is one instant, in summer and in winter", () => {
  expect(vilniusInstant("2026-11-06T14:02")).toBe("2026-11-06T12:02:00.000Z");
  expect(vilniusInstant("2026-07-06T14:02")).toBe("2026-07-06T11:02:00.000Z");
  expect(vilniusInstant("2026-10-25T03:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(vilniusInstant("1999-01-01T00:00")).toBe("1998-12-31T23:00:00.000Z");
  // The spring clock never shows it.
  expect(vilniusInstant("2026-03-29T03:30")).toBeUndefined();
  for (const text of ["", "2026-11-06", "soon"]) expect(vilniusInstant(text)).toBeUndefined();
});
