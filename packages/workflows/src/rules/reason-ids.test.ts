import { expect, test } from "vitest";
import { allRules } from "../commitment/laws.ts";
import { concernOf, isReasonId, reasonIds, reasons, remedyIds, remedyOf } from "./reason-ids.ts";

const besideTheRules = [
  "unknownEvent",
  "machineTooOld",
  "machineIsNewest",
  "machineVersionNotNext",
  "stateNotMapped",
  "notInThisState",
  "commitmentEnded",
  "severalTargets",
  "invalidInput",
  "differenceOpen",
  "notSignedIn",
  "tooBusy",
  "revisionConflict",
  "commandIdReused",
  "commitmentNotFound",
  "personNotActive",
  "delegationNotValid",
  "fundNotFound",
  "frameworkNotFound",
  "personNotFound",
  "delegationNotFound",
  "fundYearDiffers",
  "ceilingExceeded",
  "ceilingBelowHoldings",
  "registerRoleMissing",
  "alreadyOpened",
  "notYourDelegation",
  "roleNotDelegable",
  "delegatorLacksRole",
  "ownRoles",
  "roleAlreadyHeld",
  "roleNotHeld",
  "rolesDoNotMix",
  "lastAdministrator",
  "machineNotShipped",
  "machineAlreadyInForce",
  "someCannotMigrate",
  "policyNumberNotNext",
  "policyInvalid",
  "bytesNotKept",
  "fileEmpty",
  "fileTooLarge",
  "fileTypeNotKept",
  "fileTypeDiffers",
  "sealedTextNotFound",
  "textAlreadyErased",
] as const;

test("the reasons are the rules' and those given beside the rules, no more and no fewer", () => {
  const ofRules = allRules.map(({ id }) => id);
  expect(reasonIds.toSorted()).toEqual([...new Set([...ofRules, ...besideTheRules])].toSorted());
});

test("a reason has the concern and the remedy of its rule", () => {
  expect(allRules.length).toBeGreaterThan(50);
  for (const rule of allRules)
    expect({ concern: concernOf(rule.id), remedy: remedyOf(rule.id) }, rule.id).toEqual({
      concern: rule.concern,
      remedy: rule.remedy,
    });
});

test("no two rules share an id, so that a reason names the rule that gave it", () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
});

test("every remedy is named once, and only remedies that a reason offers", () => {
  expect(new Set(remedyIds).size).toBe(remedyIds.length);
  expect(new Set(remedyIds)).toEqual(new Set(Object.values(reasons).map(({ remedy }) => remedy)));
});

test("an inherited key is no reason", () => {
  expect(isReasonId("ownProposal")).toBe(true);
  expect(isReasonId("toString")).toBe(false);
});
