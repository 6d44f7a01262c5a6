export { historyChanges, momentChanges } from "./audit/followed.ts";
export { rulesNow, type VerdictNow } from "./audit/rules-now.ts";
export { type AskedRule, rulesThen } from "./audit/rules-then.ts";
export * from "./commitment/approvals.ts";
export * from "./commitment/cells.ts";
export * from "./commitment/commitment.context.ts";
export * from "./commitment/content-changes.ts";
export { findContentToRoute } from "./commitment/content-to-route.ts";
export * from "./commitment/deadlines.ts";
export * from "./commitment/decide.ts";
export type { Holding } from "./commitment/holding.ts";
export * from "./commitment/holdings.ts";
export {
  allRules,
  type CommitmentLaw,
  currentMachineVersion,
  isMachineVersion,
  laws,
  type MachineVersion,
  machineVersionOf,
  machineVersions,
} from "./commitment/laws.ts";
export * from "./commitment/machine-completeness.ts";
export { migrateSnapshot } from "./commitment/migrate.ts";
export * from "./commitment/replay.ts";
export * from "./commitment/route.ts";
export * from "./commitment/snapshot.ts";
export * from "./commitment/tally.ts";
export * from "./commitment/tasks.ts";
export * from "./commitment/timers.ts";
export * from "./explain/chart.ts";
export * from "./explain/directory.ts";
export * from "./explain/explain.ts";
export { findChangesSinceLook, type SinceLook } from "./explain/since-look.ts";
export { type ShortestWay, shortestWay, type WayStep } from "./explain/shortest-way.ts";
export * from "./explain/targets.ts";
export * from "./many/judge-one.ts";
export * from "./parts/consignment.machine.ts";
export * from "./parts/part.schema.ts";
export * from "./parts/procurement.machine.ts";
export {
  comparePolicies,
  type PolicyDifference,
  type RuleDifference,
  type StepDifference,
} from "./policy/compare-policies.ts";
export {
  hasErrors,
  type PolicyFinding,
  type PolicyFindingId,
  policyFindings,
} from "./policy/policy.finding.ts";
export * from "./policy/policy-sentences.ts";
export * from "./policy/route-difference.ts";
export type { PolicySurroundings } from "./policy/surroundings.ts";
export { validatePolicy } from "./policy/validate-policy.ts";
export type { UsualDuration } from "./policy/durations.ts";
export type { Effort } from "./policy/route-effort.ts";
export { mostListed, openSimulation, type RunningSimulation } from "./policy/simulate.ts";
export type {
  Period,
  SimulatedCommitment,
  SimulatedGroup,
  SimulatedSums,
  Simulation,
} from "./policy/simulation.ts";
export { type CommitmentInput } from "./records/commitment.records.ts";
export { findUnitsToConsign } from "./records/write-off.records.ts";
export { procurementMethodsFor, uncoveredLines } from "./rules/procurement.rules.ts";
export {
  concernOf,
  isReasonId,
  type ReasonConcern,
  type ReasonId,
  reasonIds,
  type RemedyId,
  remedyIds,
  remedyOf,
} from "./rules/reason-ids.ts";
export { rolesFor } from "./rules/role.rules.ts";
export {
  type Clearance,
  type Concern,
  findTarget,
  type Rule,
  type RuleCase,
} from "./rules/rule.ts";
