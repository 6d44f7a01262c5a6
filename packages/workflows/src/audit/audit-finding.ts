/** What the law can find in a history whose bytes hold. */
export const auditCodes = [
  "contentMalformed",
  "unlawfulHistory",
  "roleNotHeld",
  "roleNotAssigned",
  "rolesMixed",
  "separationBroken",
  "policyUnknown",
  "policyNotOfItsTime",
  "routeDiffers",
  "machineNotOfItsTime",
  "delegationMissing",
  "registerMalformed",
  "registerRoleMissing",
  "registerNumberNotNext",
  "ceilingBroken",
  "ceilingByOrder",
  "fundUnknown",
  "policyDiffers",
  "policyMissing",
  "machineDiffers",
  "machineMissing",
  "referenceMissing",
] as const;
export type AuditCode = (typeof auditCodes)[number];

/** One departure from the law, as facts without a sentence. */
export type AuditFinding = {
  /** A warning is something not proved; an error is something proved wrong. */
  readonly severity: "error" | "warning";
  readonly code: AuditCode;
  readonly stream?: string;
  /** 0 for the stream as a whole. */
  readonly version?: number;
  readonly member?: string;
  readonly facts: Readonly<Record<string, string>>;
};

type Place = Pick<AuditFinding, "stream" | "version" | "member">;

/** Something proved wrong. */
export const auditError = (
  code: AuditCode,
  place: Place,
  facts: AuditFinding["facts"] = {},
): AuditFinding => ({ severity: "error", code, ...place, facts });

/** Something that could not be proved. */
export const auditWarning = (
  code: AuditCode,
  place: Place,
  facts: AuditFinding["facts"] = {},
): AuditFinding => ({ severity: "warning", code, ...place, facts });
