import { bundleCodes, notProvedCodes } from "@tiltas/ledger";
import { auditCodes, auditLimits } from "@tiltas/workflows";
import { expect, test } from "vitest";
import { en } from "../../i18n/en.ts";

test("everything that can be found in a bundle has a sentence, and no sentence is left over", () => {
  const told = Object.keys(en).filter((id) => id.startsWith("bundle.finding."));
  const found = [...bundleCodes, ...auditCodes].map((code) => `bundle.finding.${code}`);
  expect(told.toSorted()).toEqual(found.toSorted());
});

test("everything that may not be proved has a sentence, and no sentence is left over", () => {
  const told = Object.keys(en).filter((id) => id.startsWith("bundle.notProved."));
  const found = [...notProvedCodes, ...auditLimits].map((code) => `bundle.notProved.${code}`);
  expect(told.toSorted()).toEqual(found.toSorted());
});
