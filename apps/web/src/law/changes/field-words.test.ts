import { momentChanges, replaySteps } from "@tiltas/workflows";
import {
  awardOf,
  contractOf,
  evaluationOf,
  openingOf,
  recordedLife,
  routeClasses,
} from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { english } from "../../testing/english.ts";
import { fieldWords, segmentsOf } from "./field-words.ts";
import { valueWords } from "./value-words.ts";

const { entries } = recordedLife(routeClasses.small, [
  ["commitment.submit", "proposer"],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
  ["procurement.open", "procurementOfficer", openingOf],
  ["procurement.evaluate", "procurementOfficer", evaluationOf],
  ["procurement.award", "contractingAuthority", awardOf],
  ["procurement.sign", "procurementOfficer", contractOf],
]);
const steps = replaySteps(entries);
const [first] = steps;
const last = steps.at(-1);

test("every field a life from draft to contract changes has words", () => {
  if (first === undefined || last === undefined) throw new Error("the life is empty");
  const changes = momentChanges(first, last);
  expect(changes.length).toBeGreaterThan(30);
  const unsaid = changes
    .flatMap(({ path }) => segmentsOf(path))
    .filter(
      (segment) =>
        !/^(\d+|content|context|L\d+|[0-9a-f]{8}-[0-9a-f-]{27})$/.test(segment) &&
        english.find(`changed.field.${segment}`) === undefined,
    );
  expect([...new Set(unsaid)]).toEqual([]);
});

test.each([
  ["/content/lines/0/quantity/units", "Line 1 › quantity › units"],
  ["/route/steps/1/role", "Approval route › step 2 › role"],
  ["/tallies/L1/accepted", "Line L1 › accepted"],
  ["/procurements/01920384-0000-7000-8000-000000000901/context/method", "Procurement › method"],
  ["/position/state", "Place › state"],
])("the field %s is said as “%s”", (pointer, words) => {
  expect(fieldWords(english, pointer)).toBe(words);
});

test.each([
  ["/position/state", "underReview", "Under review"],
  ["/content/shares/0/state", "firm", "Firm"],
  ["/route/steps/0/role", "legalReviewer", "Legal reviewer"],
  ["/route/steps/0/documents", "[]", "none"],
  ["/route/steps/0/mayGrantLess", "true", "yes"],
  ["/content/lines/0/unitValue/amount", "4600.00", "4,600.00"],
  ["/content/lines/0/quantity/units", "12500", "12,500"],
  ["/content/neededBy", "2026-12-03", "3 Dec 2026"],
  ["/route/policyVersion", "1", "1"],
  ["/content/title", "Mine detectors", "Mine detectors"],
])("the value of %s, %s, is written “%s”", (pointer, value, words) => {
  expect(valueWords(english, pointer, value)).toBe(words);
});
