import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeHex, parseHex } from "./hex.ts";

describe("hexadecimal text", () => {
  it("gives back any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(parseHex(encodeHex(bytes))).toEqual(bytes);
        expect(parseHex(encodeHex(bytes).toUpperCase())).toEqual(bytes);
      }),
    );
  });

  it.each(["0", "0g", "0x00", "00 ", "00\n", "\\x00", "００"])("is not %j", (text) => {
    expect(() => parseHex(text)).toThrow(
      expect.objectContaining({ name: "HexError", length: text.length }),
    );
  });
});
