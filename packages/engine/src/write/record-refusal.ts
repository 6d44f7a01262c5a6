import { type CommitmentId, type Reason, type Refusal, refusal, type StreamEvent } from "@tiltas/domain";
import { positionOf } from "@tiltas/workflows";
import { appendEntry } from "./append-entry.ts";
import { asJson, envelopeContent, machine } from "./entry-content.ts";
import type { HeldCommitment } from "./held-commitment.ts";
import { recordedReasons, refusalFrom, refusalStream } from "./refusal-record.ts";
import { engineReason } from "./reasons.ts";
import type { Writing } from "./writing.ts";

export type ToRefuse = {
  readonly event: StreamEvent;
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly commitmentId: CommitmentId | undefined;
  readonly expectedRevision: number;
  /** The commitment as the law was asked about it, if there is one. */
  readonly held: HeldCommitment | undefined;
  readonly bodyHash: Buffer;
};

const contentOf = (stream: string, toRefuse: ToRefuse) => (version: number) => ({
  ...envelopeContent(toRefuse.event),
  stream,
  version,
  payload: asJson({
    asked: toRefuse.event.payload,
    expectedRevision: toRefuse.expectedRevision,
    ...(toRefuse.held === undefined ? {} : { judgedAt: toRefuse.held.version }),
    refused: recordedReasons(toRefuse.reasons),
  }),
  machine,
  ...(toRefuse.held === undefined ? {} : { from: positionOf(toRefuse.held.snapshot) }),
  reasons: toRefuse.reasons.map(({ id }) => id),
});

/**
 * Records a refusal in its own stream and answers with it; undefined when the command id was recorded meanwhile
 * and has another answer already.
 */
export const recordRefusal = async (writing: Writing, toRefuse: ToRefuse): Promise<Refusal | undefined> => {
  const { actor, commandId } = toRefuse.event;
  const stream = refusalStream(toRefuse.commitmentId, actor.type === "person" ? actor.person : undefined);
  const contentAt = contentOf(stream, toRefuse);
  const { bodyHash } = toRefuse;
  const appended = await writing.turns(
    stream,
    async () => await appendEntry(writing.ground, { stream, commandId, bodyHash, contentAt, more: [] }),
  );
  if (appended.done === "known") return undefined;
  if (appended.done === "outrun") return refusal(engineReason("tooBusy"));
  const { pool, people } = writing.ground;
  return await refusalFrom(pool, contentAt(appended.entry.version), await people.current());
};
