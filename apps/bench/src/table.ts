import type { Measured } from "./measure.ts";

const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(12);

/**
 * The one table the bench prints: commands through HTTP beside the single-statement limit of the same run.
 * @param byRequest what was measured, by the number of commands in a request
 */
export const tableOf = (
  byRequest: Readonly<Record<number, readonly Measured[]>>,
  limit: readonly Measured[],
): string => {
  const head = ["callers", "a request", "commands/s", "median ms", "limit/s", "ratio"]
    .map((text) => text.padStart(12))
    .join("");
  const rows = Object.entries(byRequest).flatMap(([commands, measured]) =>
    measured.map(({ callers, perSecond, median }, index) => {
      const most = limit[index]?.perSecond ?? Number.NaN;
      return [
        cell(callers, 0),
        cell(Number(commands), 0),
        cell(perSecond, 0),
        cell(median, 2),
        cell(most, 0),
        cell(perSecond / most, 2),
      ].join("");
    }),
  );
  return [head, ...rows].join("\n");
};

/** Microseconds of one command by what they are spent on. */
export const sharesTable = (shares: Readonly<Record<string, number>>): string =>
  [
    `${"µs a command".padStart(12)}  spent on`,
    ...Object.entries(shares).map(([name, micros]) => `${cell(micros, 0)}  ${name}`),
  ].join("\n");
