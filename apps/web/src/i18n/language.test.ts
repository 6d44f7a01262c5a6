import { expect, test } from "vitest";
import { firstKnownLanguage } from "./language.ts";

test.each([
  [["uk-UA", "en-US"], "uk"],
  [["de-AT", "LT", "en"], "lt"],
  [["en-GB", "lt"], "en"],
  [["de", "fr"], "en"],
  [[], "en"],
])("a browser that asks for %j is spoken to in %s", (asked, language) => {
  expect(firstKnownLanguage(asked)).toBe(language);
});
