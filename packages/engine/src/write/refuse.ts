import type { CommitmentId, Outcome, Reason, Receipt, StreamEvent } from "@tiltas/domain";
import { answerKnown } from "./answer-known.ts";
import type { HeldCommitment } from "./held-commitment.ts";
import type { ParsedCommand } from "./parse-command.ts";
import { recordRefusal } from "./record-refusal.ts";
import type { Writing } from "./writing.ts";

export type Refused = {
  readonly command: ParsedCommand;
  readonly bodyHash: Buffer;
  readonly event: StreamEvent;
  readonly held: HeldCommitment | undefined;
  readonly reasons: readonly [Reason, ...Reason[]];
};

/** Thrown when a command id was taken and yet stands in no entry: the database broke its own rule. */
export class AnswerLostError extends Error {
  override readonly name = "AnswerLostError";
  readonly commandId: string;
  constructor(commandId: string) {
    super(`command ${commandId} is known and has no answer`);
    this.commandId = commandId;
  }
}

/** The answer of a command that was recorded by somebody faster. */
export const getAnswer = async (
  { ground }: Writing,
  { commandId }: ParsedCommand,
  bodyHash: Buffer,
): Promise<Outcome<Receipt>> => {
  const known = await answerKnown(ground, commandId, bodyHash);
  if (known === undefined) throw new AnswerLostError(commandId);
  return known;
};

const commitmentOf = ({ command, held }: Refused): CommitmentId | undefined =>
  held === undefined ? undefined : command.commitmentId;

/** Answers as before a command known already, else records the refusal: one command id has one answer. */
export const refuse = async (writing: Writing, refused: Refused): Promise<Outcome<Receipt>> => {
  const { command, bodyHash, event, held, reasons } = refused;
  const known = await answerKnown(writing.ground, command.commandId, bodyHash);
  if (known !== undefined) return known;
  const { expectedRevision } = command;
  const commitmentId = commitmentOf(refused);
  const recorded = await recordRefusal(writing, { event, reasons, commitmentId, expectedRevision, held, bodyHash });
  return recorded ?? (await getAnswer(writing, command, bodyHash));
};
