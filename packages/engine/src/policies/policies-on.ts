import type { Ground } from "../ground.ts";
import { checkPolicy } from "./check-policy.ts";
import { commitmentsTouched, comparePolicyChoices } from "./commitments-touched.ts";
import type { PolicyReads } from "./policy-views.ts";
import { followSimulation, simulatePolicy } from "./simulate-policy.ts";
import { findPolicy, listPolicies } from "./stored-policy.ts";

/** The questions about policies, each bound to its ground. */
export const policiesOn = (ground: Ground): PolicyReads => ({
  listPolicies: async () => listPolicies(ground),
  findPolicy: async (key) => findPolicy(ground, key),
  checkPolicy: async (policy) => checkPolicy(ground, policy),
  comparePolicies: async (before, after) => comparePolicyChoices(ground, before, after),
  commitmentsTouched: async (before, after, page) =>
    commitmentsTouched(ground, before, after, page),
  simulatePolicy: async (policy, asked) => simulatePolicy(ground, policy, asked),
  followSimulation: (policy, asked) => followSimulation(ground, policy, asked),
});
