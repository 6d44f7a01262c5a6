import type {
  CommandId,
  EntryContent,
  Outcome,
  Reason,
  Receipt,
  StreamEvent,
} from "@tiltas/domain";
import { machineVersionOf, positionOf, type MachineVersion } from "@tiltas/workflows";
import { answerKnown } from "./answer-known.ts";
import type { AskedBody } from "./body-hash.ts";
import { asJson, envelopeContent, machineNamed } from "./entry-content.ts";
import type { HeldCommitment } from "./held-commitment.ts";
import type { ParsedCommand } from "./parse-command.ts";
import { refusedTextParts } from "./parts/sealed-text.parts.ts";
import { recordRefusal } from "./record-refusal.ts";
import { recordedReasons, refusalStream } from "./refusal-record.ts";
import { sealPayload } from "./seal-text.ts";
import type { Writing } from "./writing.ts";

export type Refused = AskedBody & {
  readonly command: ParsedCommand;
  readonly event: StreamEvent;
  /** The commitment as the law was asked about it, if there is one. */
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
  commandId: CommandId,
  body: AskedBody,
): Promise<Outcome<Receipt>> => {
  const known = await answerKnown(ground, commandId, body);
  if (known === undefined) throw new AnswerLostError(commandId);
  return known;
};

const streamOf = ({ command, event: { actor }, held }: Refused): string =>
  refusalStream(
    held === undefined ? undefined : command.commitmentId,
    actor.type === "person" ? actor.person : undefined,
  );

/** The machine version the law was asked by; without a commitment, the one in which it would begin. */
const findVersion = async ({ ground }: Writing, { held }: Refused): Promise<MachineVersion> =>
  held === undefined ? ground.machine.current() : machineVersionOf(held.snapshot);

const contentOf = (
  refused: Refused,
  payload: object,
  machine: MachineVersion,
  stream: string,
  version: number,
): EntryContent => {
  const { command, event, held, reasons } = refused;
  return {
    ...envelopeContent(event),
    stream,
    version,
    payload: asJson({
      asked: payload,
      expectedRevision: command.expectedRevision,
      ...(held === undefined ? {} : { judgedAt: held.version }),
      refused: recordedReasons(reasons),
    }),
    machine: machineNamed(machine),
    ...(held === undefined ? {} : { from: positionOf(held.snapshot) }),
    reasons: reasons.map(({ id }) => id),
  };
};

/** Answers as before a command known already, else records the refusal: one command id has one answer. */
export const refuse = async (writing: Writing, refused: Refused): Promise<Outcome<Receipt>> => {
  const { commandId } = refused.command;
  const { bodyHash, event } = refused;
  const known = await answerKnown(writing.ground, commandId, refused);
  if (known !== undefined) return known;
  const stream = streamOf(refused);
  const machine = await findVersion(writing, refused);
  const asked = { event: event.type, payload: event.payload };
  const { payload, text } = sealPayload(asked, writing.ground.ids);
  const contentAt = (version: number) => contentOf(refused, payload, machine, stream, version);
  const more = refusedTextParts(stream, text);
  const recorded = await recordRefusal(writing, { stream, commandId, bodyHash, contentAt, more });
  return recorded ?? (await getAnswer(writing, commandId, refused));
};
