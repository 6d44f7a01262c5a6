import { type EntryContent, registerEvents } from "@tiltas/domain";
import { auditError, type AuditFinding } from "./audit-finding.ts";
import { findRoleChange } from "./role-change.ts";
import { isRegisterName } from "./registers.ts";

const kindOf: Readonly<Record<keyof typeof registerEvents, string>> = {
  "framework.open": "framework/",
  "fund.open": "fund/",
  "fund.adjust": "fund/",
  "fund.transfer": "fund/",
  "fund.carryOver": "fund/",
  "person.register": "person/",
  "person.disable": "person/",
  "role.assign": "person/",
  "role.revoke": "person/",
  "delegation.grant": "person/",
  "delegation.revoke": "person/",
  "policy.adopt": "policy/",
  "key.rotate": "ledger/",
  "machine.adopt": "machine/",
  "text.erase": "text/",
};

/**
 * Registers are an administrator's or the program's own, in nobody's name: people only the program's, their roles only
 * an administrator's. A role is lent by whoever holds it.
 */
const isAllowed = ({ action, actor, payload }: EntryContent): boolean => {
  if (actor.type === "system") return !action.startsWith("role.");
  if (action.startsWith("person.") || actor.onBehalfOf !== undefined) return false;
  if (action === "delegation.revoke") return true;
  if (action !== "delegation.grant") return actor.role === "administrator";
  return registerEvents[action].safeParse(payload).data?.delegation.from === actor.person;
};

/** Whether somebody changed roles of their own; each stands in the stream of whose role it is. */
const isOwnRole = ({ action, actor, stream }: EntryContent): boolean =>
  action.startsWith("role.") && actor.type === "person" && stream === `person/${actor.person}`;

/** Whether an entry about a person stands in that person's own stream. */
const isInPlace = ({ action, payload, stream }: EntryContent): boolean => {
  const changed = findRoleChange(action, payload);
  return changed === undefined || stream === `person/${changed.person}`;
};

/** What speaks against an entry of a register's stream by itself. */
export const checkRegister = (entry: EntryContent): readonly AuditFinding[] => {
  const { stream, version, action, payload } = entry;
  const place = { stream, version };
  const isRegister = isRegisterName(action) && stream.startsWith(kindOf[action]);
  if (!isRegister || !registerEvents[action].safeParse(payload).success || !isInPlace(entry))
    return [auditError("registerMalformed", place, { action })];
  if (isOwnRole(entry)) return [auditError("separationBroken", place, { reason: "ownRoles" })];
  if (!isAllowed(entry)) return [auditError("registerRoleMissing", place, { action })];
  const number =
    action === "policy.adopt"
      ? registerEvents[action].safeParse(payload).data?.policy.version
      : undefined;
  return number === undefined || number === version
    ? []
    : [
        auditError("registerNumberNotNext", place, {
          given: String(number),
          next: String(version),
        }),
      ];
};
