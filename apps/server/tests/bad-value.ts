/** A value as JSON text, put at a path of an otherwise good input; `names` is the field the answer must name. */
export type BadValue = {
  readonly what: string;
  readonly path: string;
  readonly raw: string;
  readonly names?: string;
};

/** A text as JSON. */
export const text = (value: string): string => JSON.stringify(value);
/** One bad value at a path. */
export const bad = (path: string, what: string, raw: string, names = path): BadValue => ({
  what,
  path,
  raw,
  names,
});

/** What is no text of ours: what it is, and how it is written. */
export const texts: readonly (readonly [string, string])[] = [
  ["U+0000", String.raw`"a\u0000b"`],
  ["a lone surrogate", String.raw`"\ud800"`],
  ["a right-to-left override", String.raw`"a\u202eb"`],
  ["a zero-width space", String.raw`"a\u200bb"`],
  ["a byte order mark", String.raw`"\ufeffa"`],
  ["only blanks", text("   \u00a0\t ")],
  ["nothing", text("")],
  ["a million characters", text("x".repeat(1_000_000))],
  ["a number", "7"],
  ["null", "null"],
];

/** What is no amount or quantity. */
export const numbers: readonly (readonly [string, string])[] = [
  ["a float", "1.5"],
  ["1e400", "1e400"],
  ["minus zero", text("-0")],
  ["more than 2^53", "9007199254740993"],
  ["forty digits", text("1".repeat(40))],
  ["a negative number", text("-1")],
  ["a comma number", text("1.000,00")],
  ["an exponent", text("1e3")],
  ["a leading zero", text("007")],
  ["Arabic digits", text("١٢")],
  ["NaN as text", text("NaN")],
  ["Infinity as text", text("Infinity")],
  ["an empty text", text("")],
];

/** What is no day. */
export const days: readonly (readonly [string, string])[] = [
  ["the year 275760", text("275760-09-13")],
  ["30 February", text("2024-02-30")],
  ["29 February of no leap year", text("2023-02-29")],
  ["month 13", text("2024-13-01")],
  ["a time", text("2024-02-10T10:00:60Z")],
  ["a day before the start", text("1989-12-31")],
  ["a German date", text("10.02.2024")],
  ["an empty text", text("")],
  ["a number", "20240210"],
];

/** What is no id. */
export const ids: readonly (readonly [string, string])[] = [
  ["the nil id", text("00000000-0000-0000-0000-000000000000")],
  ["upper case", text("0191AAAA-0000-7000-8000-000000000001")],
  ["a wildcard", text("%")],
  ["ten kilobytes", text("a".repeat(10_000))],
  ["an empty text", text("")],
  ["braces", text("{01910000-0000-7000-8000-000000000001}")],
  ["a list", "[]"],
];

/** What is no revision. */
export const revisions: readonly (readonly [string, string])[] = [
  ["a negative number", "-1"],
  ["a float", "0.5"],
  ["1e400", "1e400"],
  ["more than 2^53", "9007199254740993"],
  ["a text", text("1")],
  ["null", "null"],
];

/** Each of the values at a path. */
export const at = (
  path: string,
  values: readonly (readonly [string, string])[],
  names = path,
): readonly BadValue[] => values.map(([what, raw]) => bad(path, what, raw, names));
