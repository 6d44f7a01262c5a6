import { RuleTester } from "oxlint/plugins-dev";
import { describe, test } from "vitest";

RuleTester.describe = describe;
RuleTester.it = test;

/** Runs a rule over TypeScript; every valid and invalid example becomes one test. */
export const ruleTester = new RuleTester({
  languageOptions: { sourceType: "module", parserOptions: { lang: "ts" } },
});
