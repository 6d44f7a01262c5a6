import { type Policy, policySchema, samplePolicy } from "@tiltas/domain";
import { z } from "zod";
import { isMachineVersion } from "../commitment/laws.ts";
import { machineChart } from "../explain/machine-chart.ts";
import { auditError, type AuditFinding, auditWarning } from "./audit-finding.ts";
import { isSameJson } from "./is-same-json.ts";
import type { Registers } from "./registers.ts";

const policyMember = "policies.json";
const machineMember = "machines.json";

const listedPolicySchema = z.strictObject({
  name: z.string(),
  number: z.int(),
  body: policySchema,
});

const isOf = (name: string, number: number) => (policy: Policy) =>
  policy.name === name && policy.version === number;

/** Policies listed beside the entries must be those that were adopted, each that was must be listed. */
export const checkPolicies = (
  { policies }: Registers,
  listed: readonly unknown[],
): readonly AuditFinding[] => {
  const adopted = policies.map(({ policy }) => policy);
  const known = [...adopted, samplePolicy];
  const parsed = listed.map((policy) => listedPolicySchema.safeParse(policy).data);
  const differing = parsed.flatMap((policy, place): readonly AuditFinding[] => {
    if (policy === undefined)
      return [auditError("policyDiffers", { member: policyMember }, { place: String(place + 1) })];
    const { name, number, body } = policy;
    const recorded = known.find(isOf(name, number));
    return recorded !== undefined && isSameJson(recorded, body)
      ? []
      : [auditError("policyDiffers", { member: policyMember }, { policy: `${name} ${number}` })];
  });
  const missing = adopted.filter(
    ({ name, version }) =>
      !parsed.some((policy) => policy?.name === name && policy.number === version),
  );
  return [
    ...differing,
    ...missing.map(({ name, version }) =>
      auditWarning("policyMissing", { member: policyMember }, { policy: `${name} ${version}` }),
    ),
  ];
};

const listedMachineSchema = z.object({ id: z.string(), version: z.int(), chart: z.json() });

/** Machines listed beside the entries must be the ones this program replays by, and each that was used must be listed. */
export const checkMachines = (
  used: ReadonlySet<number>,
  listed: readonly unknown[],
): readonly AuditFinding[] => {
  const parsed = listed.map((machine) => listedMachineSchema.safeParse(machine).data);
  const differing = parsed.flatMap((machine, place) => {
    const isOurs =
      machine?.id === "commitment" &&
      isMachineVersion(machine.version) &&
      isSameJson(machineChart(machine.version), machine.chart);
    const facts = { machine: String(machine?.version ?? `place ${place + 1}`) };
    return isOurs ? [] : [auditError("machineDiffers", { member: machineMember }, facts)];
  });
  const missing = [...used].filter(
    (version) => !parsed.some((machine) => machine?.version === version),
  );
  return [
    ...differing,
    ...missing.map((version) =>
      auditWarning("machineMissing", { member: machineMember }, { machine: String(version) }),
    ),
  ];
};
