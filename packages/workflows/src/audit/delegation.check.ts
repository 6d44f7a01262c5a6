import { type CommitmentContent, decimal, type EntryContent, findAmount } from "@tiltas/domain";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { eventOf } from "../commitment/replay.ts";
import { auditError, type AuditFinding } from "./audit-finding.ts";
import { isSurelyBefore, mayBeBefore, type Moment } from "./recorded.ts";
import type { LentRole, Registers } from "./registers.ts";

const covers = ({ delegation }: LentRole, content: CommitmentContent): boolean => {
  const { amountLimit, frameworkCode } = delegation;
  if (frameworkCode !== undefined && content.frameworkCode !== frameworkCode) return false;
  if (amountLimit === undefined) return true;
  const amount = findAmount(content)?.amount;
  return amount !== undefined && decimal.compare(amount, amountLimit.amount) <= 0;
};

const isInForce = ({ granted, revoked }: LentRole, moment: Moment): boolean =>
  mayBeBefore(granted, moment) && (revoked === undefined || !isSurelyBefore(revoked, moment));

/** The content as it was and as the event would have it: a limit holds for both. */
const contentsOf = (
  before: CommitmentSnapshot | undefined,
  entry: EntryContent,
): readonly CommitmentContent[] => {
  const { payload } = eventOf(entry);
  return [
    ...(before === undefined ? [] : [before.context.content]),
    ...("content" in payload ? [payload.content] : []),
  ];
};

/** An act on behalf of another needs that other's role, lent at the time, for this amount and framework, on both days. */
export const checkDelegation = (
  registers: Registers,
  before: CommitmentSnapshot | undefined,
  entry: EntryContent,
  moment: Moment,
): readonly AuditFinding[] => {
  const { actor, stream, version, recordedOn, effectiveOn } = entry;
  if (actor.type === "system" || actor.onBehalfOf === undefined) return [];
  const contents = contentsOf(before, entry);
  const isLent = registers
    .lentTo(actor.person)
    .some(
      (lent) =>
        lent.delegation.from === actor.onBehalfOf &&
        lent.delegation.role === actor.role &&
        isInForce(lent, moment) &&
        [recordedOn, effectiveOn].every(
          (day) => lent.delegation.validFrom <= day && day <= lent.delegation.validTo,
        ) &&
        contents.every((content) => covers(lent, content)),
    );
  if (isLent) return [];
  const facts = { person: actor.person, onBehalfOf: actor.onBehalfOf, role: actor.role };
  return [auditError("delegationMissing", { stream, version }, facts)];
};
