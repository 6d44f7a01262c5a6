import {
  documentKindSchema,
  type Policy,
  type PolicyRule,
  policySchema,
  type PolicyStep,
} from "@tiltas/domain";
import type { PolicySurroundings } from "../policy/surroundings.ts";
import { castDirectory } from "./cast.ts";

/** A step one budget holder decides within five working days, unless said. */
export const aStep = (change: Partial<PolicyStep> = {}): PolicyStep => ({
  stepId: "budgetHolder",
  stage: 1,
  role: "budgetHolder",
  quorum: 1,
  of: 1,
  deadlineWorkingDays: 5,
  documents: [],
  distinctFrom: [],
  ...change,
});

/** A rule that always applies and asks for `aStep()`, unless said. */
export const aRule = (change: Partial<PolicyRule> = {}): PolicyRule => ({
  ruleId: "always",
  title: "A rule",
  when: {},
  steps: [aStep()],
  ...change,
});

/** A policy of these rules, parsed as one that is adopted would be. */
export const aPolicy = (...rules: readonly PolicyRule[]): Policy =>
  policySchema.parse({ name: "test", version: 1, title: "Test policy", fictitious: true, rules });

/** The cast of three people per role, and the codes the test's contents name. */
export const someSurroundings: PolicySurroundings = {
  people: castDirectory.people,
  frameworkCodes: ["DEMINING", "DRONES"],
  fundCodes: ["MOD-2026", "DCF-2026"],
  documentKinds: documentKindSchema.options,
};
