import { describe, expect, it } from "vitest";
import { isStreamName, parseStreamName, streamKinds } from "./stream-name.ts";

describe("a stream name", () => {
  it.each(streamKinds)("may be of the kind %s", (kind) => {
    const name = `${kind}/0190a6a0-0000-7000-8000-000000000001`;
    expect(parseStreamName(name)).toEqual({
      name,
      kind,
      id: "0190a6a0-0000-7000-8000-000000000001",
    });
    expect(isStreamName(name)).toBe(true);
  });

  it.each([
    "",
    "commitment",
    "commitment/",
    "/id",
    "Commitment/id",
    "secret/id",
    "constructor/id",
    "commitment/a/b",
    "commitment/..",
    "commitment/a b",
    "commitment/a\n",
    "commitment/ą",
    " commitment/a",
    "commitment/a\u0000",
    `commitment/${"a".repeat(53)}`,
  ])("is not %j", (text) => {
    expect(isStreamName(text)).toBe(false);
    expect(() => parseStreamName(text)).toThrow(
      expect.objectContaining({ name: "StreamNameError", found: text }),
    );
  });

  it("is text and shorter than two hashes", () => {
    expect(isStreamName(7)).toBe(false);
    expect(isStreamName(undefined)).toBe(false);
    expect(isStreamName(`commitment/${"a".repeat(52)}`)).toBe(true);
  });
});
