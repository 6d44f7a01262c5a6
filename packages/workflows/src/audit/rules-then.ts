import type { EntryContent, Reason } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { reasonOf } from "../commitment/decide.ts";
import { type CommitmentLaw, isMachineVersion, lawOf, laws } from "../commitment/laws.ts";
import { beginning, eventOf, ReplayError } from "../commitment/replay.ts";
import { firstSnapshot } from "../commitment/next-snapshot.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { emptyDirectory } from "../explain/directory.ts";
import { caseOf, type Concern, type RuleCase } from "../rules/rule.ts";

/** One rule as it was asked: `reason` is what a refusal would have said, had the rule not held. */
export type AskedRule = {
  readonly concern: Concern;
  readonly holds: boolean;
  readonly reason: Reason;
};

/** The context the rules of a first event are asked with: the commitment as the event would make it. */
const contextAtFirst = (entry: EntryContent, law: CommitmentLaw): CommitmentContext =>
  firstSnapshot(law.machine, beginning(entry, eventOf(entry))).context;

/** The law an entry was judged by: that of the state before it, for a first entry the one it names. */
const lawThen = (before: CommitmentSnapshot | undefined, entry: EntryContent): CommitmentLaw => {
  if (before !== undefined) return lawOf(before);
  const version = entry.machine?.version ?? 1;
  if (!isMachineVersion(version))
    throw new ReplayError(entry.stream, entry.version, "unknownMachineVersion");
  return laws[version];
};

/**
 * Every rule an entry's event had to satisfy, with its verdict on the state before it, under the machine version and
 * the route of that time. A system's step such as a migration may have few.
 * @param before the state the entry before left; undefined for the first
 * @throws ReplayError or ZodError for content no event has
 */
export const rulesThen = (
  before: CommitmentSnapshot | undefined,
  entry: EntryContent,
): readonly AskedRule[] => {
  const law = lawThen(before, entry);
  const event = eventOf(entry);
  const asked: RuleCase = caseOf(before?.context ?? contextAtFirst(entry, law), event);
  return law.rulesFor(event.type).map((rule) => ({
    concern: rule.concern,
    holds: rule.check(asked),
    reason: reasonOf(rule, asked, emptyDirectory),
  }));
};
