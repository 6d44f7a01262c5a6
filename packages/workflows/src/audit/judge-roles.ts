import type { EntryContent } from "@tiltas/domain";
import { auditError, type AuditFinding } from "./audit-finding.ts";
import { type AuditEntry, type Moment, momentOf } from "./recorded.ts";
import { recordRoles } from "./recorded-roles.ts";
import { findContent } from "./registers.ts";
import { findRoleGaps, type RoleGap } from "./role.check.ts";

/** Judges the roles of acts by the entries that gave them. */
export type RolesJudge = {
  /** Takes an entry of a person's stream; all of them before the first `judge`. */
  readonly learn: (entry: AuditEntry) => void;
  readonly judge: (entry: EntryContent, moment: Moment) => readonly AuditFinding[];
  readonly finish: (isWholeLedger: boolean) => {
    readonly findings: readonly AuditFinding[];
    /** Every act was done in a role an entry had given. */
    readonly areProved: boolean;
  };
};

const notAssigned = ({ stream, version }: EntryContent, { person, role }: RoleGap): AuditFinding =>
  auditError("roleNotAssigned", { stream, version }, { person, role });

/** Opens a judge of roles. A person without an entry is an error only where the whole ledger is shown. */
export const judgeRoles = (): RolesJudge => {
  const roles = recordRoles();
  const unregistered: AuditFinding[] = [];
  let areGiven = true;
  return {
    learn: (entry) => {
      const content = entry.stream.startsWith("person/") ? findContent(entry) : undefined;
      if (content !== undefined) roles.add(content, momentOf(entry.index, content));
    },
    judge: (entry, moment) => {
      const gaps = findRoleGaps(roles, entry, moment);
      if (gaps.length > 0) areGiven = false;
      for (const gap of gaps)
        if (gap.standing === "unregistered") unregistered.push(notAssigned(entry, gap));
      return gaps
        .filter(({ standing }) => standing === "lacking")
        .map((gap) => notAssigned(entry, gap));
    },
    finish: (isWholeLedger) => ({
      findings: [
        ...roles.mixed.map(({ stream, version, roles: mixed }) =>
          auditError("rolesMixed", { stream, version }, { roles: mixed.join(", ") }),
        ),
        ...roles.repeated.map((place) =>
          auditError("registerMalformed", place, { action: "person.register" }),
        ),
        ...(isWholeLedger ? unregistered : []),
      ],
      areProved: areGiven,
    }),
  };
};
