export { type AuditCode, auditCodes, type AuditFinding } from "./audit/audit-finding.ts";
export {
  type Audit,
  type AuditedLaw,
  type AuditJudgement,
  type AuditLimit,
  auditLimits,
  openAudit,
} from "./audit/open-audit.ts";
export { type AuditEntry, type Moment, momentOf } from "./audit/recorded.ts";
export { type RecordedRoles, recordRoles } from "./audit/recorded-roles.ts";
export { checkRegister } from "./audit/register.check.ts";
export { findRoleGaps } from "./audit/role.check.ts";
export { findRoleChange, type RoleChange } from "./audit/role-change.ts";
export { historyChanges, momentChanges } from "./audit/followed.ts";
export { rulesNow, type VerdictNow } from "./audit/rules-now.ts";
export { type AskedRule, rulesThen } from "./audit/rules-then.ts";
export { type AuditedEntry, auditedEntrySchema, partOf } from "./audit/audited.entry.ts";
export * from "./audit/conformance.ts";
export { isDecision, type SeparationRule, separationRules } from "./audit/duties.ts";
export { judgeSeparation, type SeparationBreach } from "./audit/judge-separation.ts";
export * from "./audit/monetary-unit-sample.ts";
export { isChosen, pathOf, type PathChoice } from "./audit/path.ts";
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
export { type UnitPlace, unitPlaces } from "./commitment/unit-places.ts";
export { type Chart, commitmentChart } from "./explain/chart.ts";
export * from "./explain/directory.ts";
export * from "./explain/explain.ts";
export {
  compareLaws,
  type EventDifference,
  type EventReading,
  type LawDifference,
  readLaw,
  type RuleReading,
  type WayReading,
} from "./explain/law-reading.ts";
export { type MachineChart, machineChart } from "./explain/machine-chart.ts";
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
export { type GrantingEffect, grantingEffect } from "./records/granting.records.ts";
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
