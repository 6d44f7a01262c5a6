import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { findSeals, sealText } from "./sealed-text.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

test("a seal is SHA-256 over 0x03, the salt and the text in UTF-8", () => {
  const salt = new Uint8Array(32).fill(7);
  const expected = createHash("sha256")
    .update(Buffer.from([3]))
    .update(salt)
    .update("Ačiū")
    .digest("hex");
  expect(Buffer.from(sealText(sha256, salt, "Ačiū")).toString("hex")).toBe(expected);
});

test("a salt of another length is refused", () => {
  expect(() => sealText(sha256, new Uint8Array(31), "text")).toThrow(RangeError);
});

test("seals are found wherever they stand, by JSON pointer, and nothing else is", () => {
  const sealed = "ab".repeat(32);
  const content = {
    payload: { asked: { text: { sealed } }, "a/b~c": [null, { sealed }], sealed },
    to: { sealed: "short" },
    both: { sealed, more: 1 },
  };
  expect(findSeals(content)).toEqual([
    { pointer: "/payload/asked/text", sealed },
    { pointer: "/payload/a~1b~0c/1", sealed },
  ]);
});
