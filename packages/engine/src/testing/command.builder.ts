import {
  type CommandId,
  commandIdSchema,
  type CommitmentContent,
  type CommitmentId,
  type EventName,
  type Job,
  jobSchema,
  type Outcome,
  type PersonId,
  type Receipt,
  type Role,
} from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import type { Command, Engine } from "../engine.ts";

let commandNumber = 0;

/** A command id no test of this run has used. */
export const aCommandId = (): CommandId => {
  commandNumber += 1;
  return commandIdSchema.parse(seededUuid(700, commandNumber));
};

type Who = Role | { readonly person: PersonId; readonly onBehalfOf?: PersonId } | Job;

const isJob = (who: string): who is Job => jobSchema.safeParse(who).success;

const byWhom = (who: Who): Command["by"] => {
  if (typeof who !== "string") return who;
  return isJob(who) ? { job: who } : { person: personWith(who) };
};

/** A command by the first person of the cast with a role, by a person, or by a job; for revision 1 unless said. */
export const aCommand = (
  event: EventName,
  who: Who,
  payload: unknown = {},
  more: Partial<Omit<Command, "event" | "payload" | "by">> = {},
): Command => ({
  event,
  payload,
  by: byWhom(who),
  commandId: aCommandId(),
  expectedRevision: 1,
  ...more,
});

/** The receipt of a command that must succeed; throws with the reason ids when it was refused. */
export const receiptOf = (outcome: Outcome<Receipt>): Receipt => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.reasons.map(({ id }) => id).join(", "));
};

/** The ids of the reasons of a refusal, the decisive one first; empty for a success. */
export const reasonIds = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.reasons.map(({ id }) => id);

/** A commitment in draft. */
export const aProposed = async (
  engine: Engine,
  content: CommitmentContent = aContent(),
): Promise<CommitmentId> =>
  receiptOf(await engine.advance(aCommand("commitment.propose", "proposer", { content })))
    .commitmentId;

/** A commitment under review: legal and budget side by side, then the minister. */
export const aSubmitted = async (
  engine: Engine,
  content?: CommitmentContent,
): Promise<CommitmentId> => {
  const commitmentId = await aProposed(engine, content);
  receiptOf(await engine.advance(aCommand("commitment.submit", "proposer", {}, { commitmentId })));
  return commitmentId;
};

/** A commitment on which the minister alone is still to decide. */
export const aReviewed = async (
  engine: Engine,
  content?: CommitmentContent,
): Promise<CommitmentId> => {
  const commitmentId = await aSubmitted(engine, content);
  for (const [role, stepId] of [
    ["legalReviewer", "legal"],
    ["budgetReviewer", "budget"],
  ] as const)
    receiptOf(await engine.advance(aCommand("approval.grant", role, { stepId }, { commitmentId })));
  return commitmentId;
};
