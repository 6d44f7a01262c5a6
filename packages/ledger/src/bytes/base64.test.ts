import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Base64Error, encodeBase64, parseBase64 } from "./base64.ts";

describe("base64 text", () => {
  it("is what Node writes, and gives back any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(parseBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([
    "A",
    "AA",
    "AAA",
    "A===",
    "AA==AA==",
    "AB==",
    "AAB=",
    "AA-_",
    "AAAA\n",
    " AAAA",
    "ＡAAA",
  ])("is not %j", (text) => {
    expect(() => parseBase64(text)).toThrow(Base64Error);
  });
});
