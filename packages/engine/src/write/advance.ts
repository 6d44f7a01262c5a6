import {
  type CommitmentId,
  commitmentIdSchema,
  type Outcome,
  type Receipt,
  refusal,
  success,
} from "@tiltas/domain";
import { CanonicalError } from "@tiltas/ledger";
import type { Command } from "../engine.ts";
import { type AskedBody, askedBody } from "./body-hash.ts";
import { findCeilingReason } from "./ceiling-reason.ts";
import type { HeldCommitment } from "./held-commitment.ts";
import { judgeBeginning } from "./judge-beginning.ts";
import { judgeFurther } from "./judge-further.ts";
import { judgeMissing, type Lawful, type Unlawful } from "./judgement.ts";
import { invalidInput, isBeginning, parseCommand, type ParsedCommand } from "./parse-command.ts";
import { mostTries, takeBreath } from "./patience.ts";
import { engineReason } from "./reasons.ts";
import { getAnswer, refuse } from "./refuse.ts";
import { writeEvent } from "./write-event.ts";
import type { Writing } from "./writing.ts";

type Asked = AskedBody & {
  readonly command: ParsedCommand;
  readonly commitmentId: CommitmentId;
};

/** What one try works with; nothing in it is older than `since`, in the clock of `timing`. */
type Try = { readonly since: number; readonly held: HeldCommitment | undefined };

// Milliseconds a first try may lag behind; a refusal is given only on what was read after the command came.
const mayLag = 1000;

/** A delegation ends at once when it is revoked, on every server: acting on another's behalf may not lag. */
const lagOf = ({ by }: ParsedCommand): number =>
  "job" in by || by.onBehalfOf === undefined ? mayLag : 0;

const judge = async (writing: Writing, { command, commitmentId }: Asked, { since, held }: Try) => {
  if (isBeginning(command)) return judgeBeginning(writing, command, commitmentId, since);
  return held === undefined
    ? judgeMissing(writing.ground, command, since)
    : judgeFurther(writing, command, held, since);
};

const answerAgainst = async (
  writing: Writing,
  { command, bodyHash, text }: Asked,
  { held }: Try,
  { event, reasons }: Unlawful,
) =>
  refuse(writing, {
    command,
    bodyHash,
    ...(text === undefined ? {} : { text }),
    event,
    held,
    reasons,
  });

/** Writes what is lawful; undefined when it must be judged again. */
const write = async (
  writing: Writing,
  asked: Asked,
  tried: Try,
  lawful: Lawful,
): Promise<Outcome<Receipt> | undefined> => {
  const { commitmentId } = asked;
  const written = await writeEvent(writing, { ...lawful, ...asked, before: tried.held });
  switch (written.done) {
    case "written":
      writing.commitments.keep(commitmentId, {
        snapshot: lawful.after,
        version: written.receipt.version,
      });
      return success(written.receipt);
    case "outrun":
      return undefined;
    case "known":
      return getAnswer(writing, asked.command.commandId, asked);
    case "ceiling": {
      const reason = await findCeilingReason(writing.ground, written.moves);
      if (reason === undefined) return undefined;
      return answerAgainst(writing, asked, tried, {
        lawful: false,
        event: lawful.event,
        reasons: [reason],
      });
    }
    default:
      return written satisfies never;
  }
};

const find = async (
  { commitments, findHeld }: Writing,
  { command, commitmentId }: Asked,
  isFirst: boolean,
) => {
  if (isBeginning(command)) return undefined;
  const held = isFirst ? commitments.find(commitmentId) : undefined;
  return held ?? (await findHeld(commitmentId));
};

/** Judges and writes, on what is in memory first, then on what is read afresh, a bounded number of times. */
const carryThrough = async (writing: Writing, asked: Asked): Promise<Outcome<Receipt>> => {
  const { timing } = writing.ground;
  const cameAt = timing.elapsed();
  for (let tries = 0; tries <= mostTries; tries += 1) {
    const isFirst = tries === 0;
    const held = await find(writing, asked, isFirst);
    const tried = { since: isFirst ? cameAt - lagOf(asked.command) : cameAt, held };
    const judgement = await judge(writing, asked, tried);
    if (judgement.lawful) {
      const answer = await write(writing, asked, tried, judgement);
      if (answer !== undefined) return answer;
      await takeBreath(writing.ground, tries);
    } else if (!isFirst) return answerAgainst(writing, asked, tried, judgement);
  }
  return refusal(engineReason("tooBusy"));
};

/** The hash of what a command asks; a refusal when it is too large to be kept in one entry. */
const hashed = (command: ParsedCommand): Outcome<AskedBody> => {
  try {
    return success(askedBody(command));
  } catch (thrown) {
    if (!(thrown instanceof CanonicalError)) throw thrown;
    return invalidInput([{ path: thrown.path, message: thrown.reason }]);
  }
};

/**
 * Carries one command through (20-architecture, the write path). Every refusal is recorded, except three that are
 * no answer to keep: `invalidInput`, `commandIdReused` and `tooBusy`; the same command id may be used again after
 * the first and the last. Throws only when the database fails.
 */
export const advance = async (writing: Writing, command: Command): Promise<Outcome<Receipt>> => {
  const parsed = parseCommand(command);
  if (!parsed.ok) return parsed;
  const body = hashed(parsed.value);
  if (!body.ok) return body;
  const commitmentId = command.commitmentId ?? commitmentIdSchema.parse(writing.ground.ids.uuid());
  const asked = { command: parsed.value, commitmentId, ...body.value };
  return writing.turns(commitmentId, async () => carryThrough(writing, asked));
};
