import { expect, test } from "vitest";
import { findTextQuery } from "./text-search.ts";

test("every word becomes the beginning of a word", () => {
  expect(findTextQuery("mine Detec")).toBe("('mine':*) & ('Detec':*)");
});

test("a part of a reference is searched for as written and in parts", () => {
  expect(findTextQuery("LT-2024-00")).toBe(
    "('LT-2024-00':* | ('LT':* & ('2024':* | '-2024':*) & ('00':* | '-00':*)))",
  );
});

test.each(["", "  ", "%", "&|!()", "':*", "\\", "\u0000"])(
  "%j holds nothing to search for",
  (text) => {
    expect(findTextQuery(text)).toBeUndefined();
  },
);

test("operators and quotes of the query language fall away", () => {
  expect(findTextQuery("a'b & !c:* \\d")).toBe("('a':* & 'b':*) & ('c':*) & ('d':*)");
});

test("letters of every script are searched for", () => {
  expect(findTextQuery("Žvalgyba Україна")).toBe("('Žvalgyba':*) & ('Україна':*)");
});
