import type { EntryContent } from "@tiltas/domain";
import { auditError, type AuditFinding } from "./audit-finding.ts";
import { inForceAt, type Moment } from "./recorded.ts";
import type { Registers } from "./registers.ts";

/** A stream begins in, and migrates to, the machine version that was in force; before any was adopted, in any. */
export const checkMachine = (
  { machines }: Registers,
  entry: EntryContent,
  moment: Moment,
): readonly AuditFinding[] => {
  const { stream, version, action, machine } = entry;
  if (machine === undefined || (version > 1 && action !== "commitment.migrate")) return [];
  const { candidates, mayBeNone } = inForceAt(machines, moment);
  const isInForce = candidates.some((adopted) => adopted.version === machine.version);
  return mayBeNone || isInForce
    ? []
    : [
        auditError(
          "machineNotOfItsTime",
          { stream, version },
          { machine: String(machine.version) },
        ),
      ];
};
