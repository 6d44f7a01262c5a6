import {
  type CommandId,
  commitmentIdSchema,
  type Outcome,
  type Receipt,
  refusal,
  success,
} from "@tiltas/domain";
import { encodeHex } from "@tiltas/ledger";
import type { Ground } from "../ground.ts";
import type { AskedBody } from "./body-hash.ts";
import { type Answer, findAnswer } from "./find-answer.ts";
import { engineReason } from "./reasons.ts";
import { refusalFrom } from "./refusal-record.ts";
import { isSameText } from "./same-text.ts";

const receiptFrom = ({ content, reference, stream, version, hash }: Answer): Receipt | undefined =>
  content.to === undefined || reference === null
    ? undefined
    : {
        commitmentId: commitmentIdSchema.parse(stream.replace("commitment/", "")),
        reference,
        version,
        ...content.to,
        entryHash: encodeHex(hash),
      };

/** Refuses a command whose id another command has used. */
export const commandIdReused = (commandId: CommandId) =>
  refusal(engineReason("commandIdReused", { commandId }));

/** The answer a command was given before, receipt or refusal; undefined for a command never recorded. */
export const answerKnown = async (
  ground: Ground,
  commandId: CommandId,
  { bodyHash, text }: AskedBody,
): Promise<Outcome<Receipt> | undefined> => {
  const answer = await findAnswer(ground.pool, commandId);
  if (answer === undefined) return undefined;
  const isSame =
    answer.bodyHash.equals(bodyHash) && (await isSameText(ground.pool, answer, text));
  if (!isSame) return commandIdReused(commandId);
  if (answer.stream.startsWith("refusal/"))
    return refusalFrom(ground.pool, answer.content, await ground.people.current());
  const receipt = receiptFrom(answer);
  return receipt === undefined ? commandIdReused(commandId) : success(receipt);
};
