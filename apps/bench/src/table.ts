import type { Line } from "./rounds.ts";

const width = 12;
const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(width);

const columns = [
  "callers",
  "a request",
  "commands/s",
  "median ms",
  "limit/s",
  "ratio",
  "of rounds",
];

/** The one table the bench prints: commands through HTTP beside the single-statement limit of the same run. */
export const tableOf = (lines: readonly Line[]): string => {
  const head = columns.map((text) => text.padStart(width)).join("");
  const rows = lines.map(({ callers, perRequest, perSecond, median, limitPerSecond, ratios }) =>
    [
      cell(callers, 0),
      cell(perRequest, 0),
      cell(perSecond, 0),
      cell(median, 2),
      cell(limitPerSecond, 0),
      cell(perSecond / limitPerSecond, 2),
      `${(ratios[0] ?? Number.NaN).toFixed(2)}-${(ratios.at(-1) ?? Number.NaN).toFixed(2)}`.padStart(
        width,
      ),
    ].join(""),
  );
  return [head, ...rows].join("\n");
};

/** Microseconds of one command by what they are spent on. */
export const sharesTable = (shares: Readonly<Record<string, number>>): string =>
  [
    `${"µs a command".padStart(width)}  spent on`,
    ...Object.entries(shares).map(([name, micros]) => `${cell(micros, 0)}  ${name}`),
  ].join("\n");
