import type { Measured } from "./measure.ts";

const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(12);

/** The one table the bench prints: commands through HTTP beside the single-statement limit of the same run. */
export const tableOf = (commands: readonly Measured[], limit: readonly Measured[]): string => {
  const head = ["callers", "commands/s", "median ms", "limit/s", "ratio"]
    .map((text) => text.padStart(12))
    .join("");
  const rows = commands.map(({ callers, perSecond, median }, index) => {
    const most = limit[index]?.perSecond ?? Number.NaN;
    return [
      cell(callers, 0),
      cell(perSecond, 0),
      cell(median, 2),
      cell(most, 0),
      cell(perSecond / most, 2),
    ].join("");
  });
  return [head, ...rows].join("\n");
};
