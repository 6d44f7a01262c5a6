import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../bytes/utf8.ts";
import { aJsonValue } from "../testing/canonical.arbitrary.ts";
import { canonicalBytes } from "./canonical-bytes.ts";
import { parseCanonical, readCanonical } from "./canonical.reader.ts";
import { CanonicalWriter } from "./canonical.writer.ts";
import { isWrittenCanonically } from "./written-canonically.ts";

function bytesOf(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers);
}

const refused: readonly (readonly [string, Uint8Array, string, readonly (string | number)[]])[] = [
  ["nothing at all", bytesOf(), "notJson", []],
  ["text after the value", encodeUtf8("{}x"), "notJson", []],
  ["a bare word", encodeUtf8("NaN"), "notJson", []],
  ["a blank", encodeUtf8('{"a": 1}'), "notCanonical", []],
  ["a line end", encodeUtf8("{}\n"), "notCanonical", []],
  ["a duplicate key", encodeUtf8('{"a":1,"a":1}'), "notCanonical", []],
  ["a duplicate __proto__", encodeUtf8('{"__proto__":1,"__proto__":2}'), "notCanonical", []],
  ["keys out of order", encodeUtf8('{"b":1,"a":1}'), "notCanonical", []],
  ["an escape not needed", encodeUtf8(String.raw`["\u0041"]`), "notCanonical", []],
  ["an escape in capitals", encodeUtf8(String.raw`["\u000F"]`), "notCanonical", []],
  ["1.0", encodeUtf8("[1.0]"), "notCanonical", []],
  ["1e2", encodeUtf8("[1e2]"), "notCanonical", []],
  ["a number that reads as another", encodeUtf8("[9007199254740993]"), "notSafeInteger", [0]],
  ["a fraction", encodeUtf8('{"a":0.5}'), "notSafeInteger", ["a"]],
  ["minus zero", encodeUtf8("-0"), "negativeZero", []],
  ["an escaped lone surrogate", encodeUtf8(String.raw`["\ud83d"]`), "loneSurrogate", [0]],
  ["a byte order mark", bytesOf(0xef, 0xbb, 0xbf, 0x7b, 0x7d), "notJson", []],
  ["a byte UTF-8 has no use for", bytesOf(0x22, 0xff, 0x22), "notUtf8", []],
  ["an overlong form", bytesOf(0x22, 0xc0, 0xaf, 0x22), "notUtf8", []],
  ["a surrogate in UTF-8", bytesOf(0x22, 0xed, 0xa0, 0x80, 0x22), "notUtf8", []],
  ["a cut character", bytesOf(0x22, 0xc4), "notUtf8", []],
  [
    "20 000 lists in one another",
    encodeUtf8("[".repeat(20_000) + "]".repeat(20_000)),
    "tooDeep",
    Array(32).fill(0),
  ],
  ["junk beyond the cap, without reading it", new Uint8Array(1_048_577), "tooLarge", []],
  ["more than the cap", encodeUtf8(`"${"x".repeat(1_048_575)}"`), "tooLarge", []],
];

describe("parsing canonical bytes", () => {
  it.each(refused)("refuses %s", (_what, bytes, reason, path) => {
    expect(readCanonical(bytes)).toMatchObject({ ok: false, fault: { path, reason } });
    expect(() => parseCanonical(bytes)).toThrow(
      expect.objectContaining({ name: "CanonicalError", reason, path }),
    );
  });

  it("keeps what the parser threw as the cause", () => {
    const syntaxError: unknown = expect.any(SyntaxError);
    expect(() => parseCanonical(encodeUtf8("{"))).toThrow(
      expect.objectContaining({ name: "CanonicalError", cause: syntaxError }),
    );
  });

  it("gives back what was written, to the byte", () => {
    fc.assert(
      fc.property(aJsonValue, (value) => {
        const bytes = canonicalBytes(value);
        expect(canonicalBytes(parseCanonical(bytes))).toEqual(bytes);
      }),
    );
  });

  it("gives back the value that was written", () => {
    const value = { b: [null, true, -7, "ž"], a: {} };
    expect(parseCanonical(canonicalBytes(value))).toEqual(value);
  });

  it("reads __proto__ as a key and changes no prototype", () => {
    const value: unknown = parseCanonical(encodeUtf8('{"__proto__":{"granted":true}}'));
    expect(Object.entries(value ?? {})).toEqual([["__proto__", { granted: true }]]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("takes the short way for nothing the writer would write otherwise, and for nearly all it would", () => {
    const anyText = fc.oneof(
      fc.json({ maxDepth: 4 }),
      aJsonValue.map((value) => new TextDecoder().decode(canonicalBytes(value))),
      fc.constantFrom("-0", "[1e21]", '{"10":1,"9":1}', '{"9":1,"10":1}', String.raw`"\ud800"`),
    );
    const counts = { short: 0, canonical: 0 };
    fc.assert(
      fc.property(anyText, (text) => {
        const value: unknown = JSON.parse(text);
        const writer = new CanonicalWriter(1_048_576);
        const isCanonical = writer.accepts(value) && writer.text === text;
        const isShort = isWrittenCanonically(value, text);
        expect(isShort && !isCanonical).toBe(false);
        counts.canonical += isCanonical ? 1 : 0;
        counts.short += isShort ? 1 : 0;
      }),
    );
    expect(counts.short).toBeGreaterThan(counts.canonical / 2);
  });

  it("never takes two byte strings for one value", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.constantFrom(" ", "\n", "\t"), (text, blank) => {
        expect(readCanonical(encodeUtf8(text + blank)).ok).toBe(false);
      }),
    );
  });
});
