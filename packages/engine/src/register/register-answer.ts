import { type CommandId, type Outcome, success } from "@tiltas/domain";
import { encodeHex } from "@tiltas/ledger";
import type { Ground } from "../ground.ts";
import { commandIdReused } from "../write/answer-known.ts";
import { findAnswer } from "../write/find-answer.ts";
import { AnswerLostError } from "../write/refuse.ts";
import { refusalFrom } from "../write/refusal-record.ts";
import type { RegisterReceipt } from "./register-command.ts";

/** The answer a register command was given before; undefined for a command never recorded. */
export const findRegisterAnswer = async (
  { pool, people }: Ground,
  commandId: CommandId,
  bodyHash: Buffer,
): Promise<Outcome<RegisterReceipt> | undefined> => {
  const answer = await findAnswer(pool, commandId);
  if (answer === undefined) return undefined;
  const { stream, version, hash, content } = answer;
  if (!answer.bodyHash.equals(bodyHash)) return commandIdReused(commandId);
  if (stream.startsWith("refusal/")) return refusalFrom(pool, content, await people.current());
  return success({ stream, version, entryHash: encodeHex(hash) });
};

/** The answer of a register command that was recorded by somebody faster. */
export const getRegisterAnswer = async (
  ground: Ground,
  commandId: CommandId,
  bodyHash: Buffer,
): Promise<Outcome<RegisterReceipt>> => {
  const answer = await findRegisterAnswer(ground, commandId, bodyHash);
  if (answer === undefined) throw new AnswerLostError(commandId);
  return answer;
};
