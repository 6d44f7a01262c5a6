import type { EntryContent, PersonId } from "@tiltas/domain";
import { expect, test } from "vitest";
import {
  awardOf,
  by,
  evaluationOf,
  openingOf,
  personWith,
  recordedLife,
  routeClasses,
} from "../testing/index.ts";
import { auditedEntrySchema } from "./audited.entry.ts";
import { judgeSeparation } from "./judge-separation.ts";

const granting = { stepId: "budgetHolder" };
const { entries: honest } = recordedLife(routeClasses.small, [
  ["commitment.submit", "proposer"],
  ["approval.grant", "budgetHolder", granting],
  ["procurement.open", "procurementOfficer", openingOf],
  ["procurement.evaluate", "procurementOfficer", evaluationOf],
  ["procurement.award", "contractingAuthority", awardOf],
]);

/** The same history as somebody might have forged it: one entry by another person, perhaps in somebody's name. */
const forged = (action: string, person: PersonId, onBehalfOf?: PersonId): readonly EntryContent[] =>
  honest.map((entry) =>
    entry.action === action && entry.actor.type === "person"
      ? { ...entry, actor: { ...entry.actor, person, ...(onBehalfOf && { onBehalfOf }) } }
      : entry,
  );

const judged = (entries: readonly EntryContent[]) =>
  judgeSeparation(entries.map((entry) => auditedEntrySchema.parse(entry)));

const proposer = personWith("proposer");

test("an honest history has no breach", () => {
  expect(judged(honest)).toEqual([]);
});

test("a proposer who approves is found, with the entry and the earlier one", () => {
  expect(judged(forged("approval.grant", proposer))).toEqual([
    { rule: "proposerDecides", version: 3, earlier: 1, persons: [proposer] },
  ]);
});

test("acting in another's name counts as both: neither may be the proposer", () => {
  const clerk = personWith("manager", 3);
  for (const entries of [
    forged("approval.grant", clerk, proposer),
    forged("approval.grant", proposer, clerk),
  ])
    expect(judged(entries)).toMatchObject([{ rule: "proposerDecides", persons: [proposer] }]);
});

test.each([
  ["procurement.award", personWith("procurementOfficer"), "evaluatorAwards"],
  ["procurement.award", proposer, "proposerAwards"],
  ["procurement.evaluate", proposer, "proposerEvaluates"],
  ["procurement.evaluate", personWith("contractingAuthority"), "evaluatorAwards"],
] as const)("%s by the wrong person is a breach", (action, person, rule) => {
  expect(judged(forged(action, person)).map((found) => found.rule)).toContain(rule);
});

test("whoever administers takes no other part", () => {
  const administrator = personWith("budgetHolder");
  const rerouted = honest.map((entry) =>
    entry.action === "procurement.open"
      ? { ...entry, action: "approval.reroute", actor: by("administrator") }
      : entry,
  );
  const sameHand = rerouted.map((entry) =>
    entry.action === "approval.reroute"
      ? {
          ...entry,
          actor: { type: "person" as const, person: administrator, role: "administrator" as const },
        }
      : entry,
  );
  expect(judged(rerouted)).toEqual([]);
  expect(judged(sameHand)).toMatchObject([{ rule: "administratorActs", persons: [administrator] }]);
});
