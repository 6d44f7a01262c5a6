import fc from "fast-check";
import { expect, test } from "vitest";
import { codeSchema, countryCodeSchema, lineText, localKeySchema, longText } from "./text.ts";

const line = lineText(20);
const long = longText(40);
const point = (code: number): string => String.fromCodePoint(code);

test.for([
  ["NUL", 0x0000],
  ["backspace", 0x0008],
  ["escape", 0x001b],
  ["delete", 0x007f],
  ["next line", 0x0085],
  ["soft hyphen", 0x00ad],
  ["Arabic letter mark", 0x061c],
  ["zero-width space", 0x200b],
  ["zero-width non-joiner", 0x200c],
  ["zero-width joiner", 0x200d],
  ["left-to-right mark", 0x200e],
  ["line separator", 0x2028],
  ["paragraph separator", 0x2029],
  ["right-to-left override", 0x202e],
  ["word joiner", 0x2060],
  ["right-to-left isolate", 0x2067],
  ["Hangul filler", 0x3164],
  ["blank braille pattern", 0x2800],
  ["byte order mark", 0xfeff],
  ["tag letter", 0xe0041],
] as const)("a text with a %s is refused", ([, code]) => {
  expect(line.safeParse(`ab${point(code)}cd`).success).toBe(false);
  expect(long.safeParse(`ab${point(code)}cd`).success).toBe(false);
});

test.for(["\ud800", "a\udfff", "\udc00\ud800"])("the lone surrogate %o is refused", (text) => {
  expect(line.safeParse(text).success).toBe(false);
});

test.for(["", "   ", "\u00a0\u2003"])("only blanks (%o) are no text", (text) => {
  expect(line.safeParse(text).success).toBe(false);
  expect(long.safeParse(text).success).toBe(false);
});

test("a composed and a decomposed text become the same text", () => {
  expect(line.parse("Žalgiris")).toBe(line.parse("Z\u030calgiris"));
  expect(line.parse("Київ — Львів")).toBe("Київ — Львів");
});

test("one line is one line; several lines end in LF alone", () => {
  for (const end of ["\n", "\r", "\r\n", "\t"])
    expect(line.safeParse(`a${end}b`).success).toBe(false);
  expect(long.parse("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
});

test("the length counts after normalising, so that a kept text can be read again", () => {
  expect(line.safeParse("x".repeat(20)).success).toBe(true);
  expect(line.safeParse("x".repeat(21)).success).toBe(false);
  // U+0958 is one character that NFC writes as two.
  expect(line.safeParse("\u0958".repeat(20)).success).toBe(false);
});

test("a megabyte of reason is refused", () => {
  expect(long.safeParse("x".repeat(1_000_000)).success).toBe(false);
});

const oddUnits = fc.constantFrom("\r", "\n", " ", "\u00a0", "\u0958", "z", "\u030c", "\u0301", "Ž");

test("what was parsed parses again to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: oddUnits, maxLength: 40 }), (text) => {
      const parsed = long.safeParse(text);
      const again = parsed.success ? long.safeParse(parsed.data) : parsed;
      expect(again.data).toBe(parsed.data);
    }),
    { numRuns: 500 },
  );
});

test.for([
  ["DCF-2024", true],
  ["dcf", false],
  ["-A", false],
  ["A".repeat(41), false],
  ["A%", false],
] as const)("the code %s is taken: %o", ([code, isTaken]) => {
  expect(codeSchema.safeParse(code).success).toBe(isTaken);
});

test.for([
  ["L1", true],
  ["budgetHolder", true],
  ["__proto__", false],
  ["1L", false],
  ["L 1", false],
  ["", false],
] as const)("the key %o is taken: %o", ([key, isTaken]) => {
  expect(localKeySchema.safeParse(key).success).toBe(isTaken);
});

test("a country is two capital letters", () => {
  expect(countryCodeSchema.safeParse("LT").success).toBe(true);
  for (const code of ["lt", "LTU", "L", ""])
    expect(countryCodeSchema.safeParse(code).success).toBe(false);
});
