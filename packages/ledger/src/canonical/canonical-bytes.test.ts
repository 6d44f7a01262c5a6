import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../bytes/utf8.ts";
import { aJsonValue, reversed } from "../testing/canonical.arbitrary.ts";
import { canonicalBytes, findCanonicalFault } from "./canonical-bytes.ts";
import { CanonicalError } from "./canonical.fault.ts";

function canonicalText(value: unknown): string {
  const decoded = decodeUtf8(canonicalBytes(value));
  if (!decoded.ok) throw new Error("canonical bytes are UTF-8", { cause: decoded.cause });
  return decoded.text;
}

function nested(depth: number): unknown {
  let value: unknown = "core";
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe("canonical bytes", () => {
  it("escape strings as RFC 8785 section 3.2.2.2 shows", () => {
    const text = "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\u002f";
    expect(canonicalText({ string: text })).toBe(String.raw`{"string":"€$\u000f\nA'B\"\\\\\"/"}`);
  });

  it("write the literals of RFC 8785 section 3.2.2 without blanks", () => {
    expect(canonicalText({ literals: [null, true, false] })).toBe('{"literals":[null,true,false]}');
  });

  it("order keys by UTF-16 code units as RFC 8785 section 3.2.3 shows", () => {
    const written = canonicalText({
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    });
    expect(written).toBe(
      String.raw`{"\r":"Carriage Return","1":"One",` +
        '"\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign",' +
        '"\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it("sort keys within keys and leave lists in their order, after RFC 8785 section 3.2.3", () => {
    const written = canonicalText({
      "1": { f: { f: "hi", F: 5 }, "\n": 56 },
      "10": {},
      "": "empty",
      a: {},
      "111": [{ e: "yes", E: "no" }],
      A: {},
    });
    expect(written).toBe(
      String.raw`{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}`,
    );
  });

  it("keep what JSON may leave unescaped and Unicode may write twice as it is", () => {
    const twins = ["\u2028\u007f", "é", "e\u0301"];
    expect(canonicalText(twins)).toBe('["\u2028\u007f","é","e\u0301"]');
  });

  it("write safe integers to their ends", () => {
    expect(canonicalText([Number.MIN_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER])).toBe(
      "[-9007199254740991,0,9007199254740991]",
    );
  });

  it("write an own __proto__ key as any other and leave prototypes alone", () => {
    const value: unknown = JSON.parse('{"__proto__":{"granted":true},"a":1}');
    expect(canonicalText(value)).toBe('{"__proto__":{"granted":true},"a":1}');
    expect(Object.hasOwn(Object.prototype, "granted")).toBe(false);
  });

  it("take an object without prototype and a branch shared by two keys", () => {
    const shared = { n: 1 };
    Object.setPrototypeOf(shared, null);
    expect(canonicalText({ b: shared, a: shared })).toBe('{"a":{"n":1},"b":{"n":1}}');
  });

  it("stay the same whatever order keys were laid down in", () => {
    fc.assert(
      fc.property(aJsonValue, (value) => {
        expect(canonicalText(reversed(value))).toBe(canonicalText(value));
      }),
    );
  });

  it("differ for values that differ", () => {
    fc.assert(
      fc.property(aJsonValue, aJsonValue, (left, right) => {
        const same =
          JSON.stringify(JSON.parse(canonicalText(left))) ===
          JSON.stringify(JSON.parse(canonicalText(right)));
        expect(canonicalText(left) === canonicalText(right)).toBe(same);
      }),
    );
  });
});

class Titled {
  title = "a class of one's own";
}

const cyclic: Record<string, unknown> = {};
cyclic["again"] = { back: [cyclic] };

const refused: readonly (readonly [string, unknown, string, readonly (string | number)[]])[] = [
  ["undefined", { a: undefined }, "unsupportedType", ["a"]],
  ["a function", [() => 1], "unsupportedType", [0]],
  ["a symbol", { a: Symbol("s") }, "unsupportedType", ["a"]],
  ["a bigint", { a: 1n }, "unsupportedType", ["a"]],
  ["a fraction", { a: [0, 0.1] }, "notSafeInteger", ["a", 1]],
  ["NaN", Number.NaN, "notSafeInteger", []],
  ["infinity", [Number.POSITIVE_INFINITY], "notSafeInteger", [0]],
  ["an integer above 2^53 − 1", 2 ** 53, "notSafeInteger", []],
  ["minus zero", { a: -0 }, "negativeZero", ["a"]],
  ["a lone high surrogate", ["\ud83d"], "loneSurrogate", [0]],
  ["a lone low surrogate", ["a\ude00b"], "loneSurrogate", [0]],
  ["a lone surrogate in a key", { "\ud83d": 1 }, "loneSurrogate", ["\ud83d"]],
  ["a Map", { a: new Map([["k", 1]]) }, "notPlainObject", ["a"]],
  ["a Date", new Date(0), "notPlainObject", []],
  ["a boxed string", [Object("s")], "notPlainObject", [0]],
  ["bytes", { a: new Uint8Array(2) }, "notPlainObject", ["a"]],
  ["a class instance", new Titled(), "notPlainObject", []],
  ["a list with a changed prototype", Object.setPrototypeOf([1], null), "notPlainArray", []],
  ["a list of a subclass", new (class extends Array {})(), "notPlainArray", []],
  ["a list with a hole", Object.assign([], { 0: 1, 2: 3 }), "sparseArray", [1]],
  ["a list of undefined", Array.from({ length: 3 }), "unsupportedType", [0]],
  ["a list with a name of its own", Object.assign([1], { extra: 2 }), "extraArrayProperty", []],
  [
    "a list with a symbol of its own",
    Object.assign([1], { [Symbol("s")]: 2 }),
    "extraArrayProperty",
    [],
  ],
  ["a symbol key", { [Symbol("s")]: 1 }, "symbolKey", []],
  ["a hidden key", Object.defineProperty({}, "a", { value: 1 }), "nonEnumerable", ["a"]],
  ["a cycle", cyclic, "cycle", ["again", "back", 0]],
  ["33 lists in one another", nested(33), "tooDeep", Array.from({ length: 32 }, () => 0)],
];

describe("the guard", () => {
  it.each(refused)("refuses %s and says where", (_what, value, reason, path) => {
    expect(findCanonicalFault(value)).toEqual({ path, reason });
    expect(() => canonicalBytes(value)).toThrow(CanonicalError);
  });

  it("refuses an accessor without running it", () => {
    let ran = false;
    const value = {
      get amount() {
        ran = true;
        return 1;
      },
    };
    expect(findCanonicalFault(value)).toEqual({ path: ["amount"], reason: "accessor" });
    expect(ran).toBe(false);
  });

  it("never asks a value how it would like to be written", () => {
    expect(findCanonicalFault({ a: 1, toJSON: () => "else" })).toEqual({
      path: ["toJSON"],
      reason: "unsupportedType",
    });
  });

  it("takes 32 lists in one another and nothing to be refused", () => {
    expect(findCanonicalFault(nested(32))).toBeUndefined();
  });

  it("counts the cap in bytes of output, exactly", () => {
    expect(canonicalBytes("ąč", { maxBytes: 6 })).toHaveLength(6);
    expect(findCanonicalFault("ąč", { maxBytes: 5 })).toEqual({ path: [], reason: "tooLarge" });
    expect(findCanonicalFault("x".repeat(1_048_574))).toBeUndefined();
    expect(findCanonicalFault("x".repeat(1_048_575))).toEqual({ path: [], reason: "tooLarge" });
    expect(findCanonicalFault([1, 2], { maxBytes: 4 })).toEqual({ path: [], reason: "tooLarge" });
    expect(canonicalBytes([1, 2], { maxBytes: 5 })).toHaveLength(5);
  });

  it("stops early at branches that double at every level and at a huge empty list", () => {
    let doubled: unknown = "leaf";
    for (let level = 0; level < 31; level += 1) doubled = [doubled, doubled];
    expect(findCanonicalFault(doubled)).toEqual({ path: [], reason: "tooLarge" });
    expect(findCanonicalFault(Object.assign([], { length: 4_294_967_295 }))).toEqual({
      path: [],
      reason: "tooLarge",
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 1.5])(
    "does not take %s for a cap",
    (maxBytes) => {
      expect(() => canonicalBytes(1, { maxBytes })).toThrow(RangeError);
    },
  );

  it("names place and reason in what it throws, and not the value", () => {
    expect(() => canonicalBytes({ person: [{ name: "\udc00 secret" }] })).toThrow(
      expect.objectContaining({
        name: "CanonicalError",
        path: ["person", 0, "name"],
        reason: "loneSurrogate",
        message: "loneSurrogate at /person/0/name",
      }),
    );
  });
});
