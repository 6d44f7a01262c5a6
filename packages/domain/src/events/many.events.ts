import { z } from "zod";
import { type EventName, streamEvents } from "./events.ts";

const grant = streamEvents["approval.grant"].pick({ comment: true });
const decide = streamEvents["approval.return"].pick({ reason: true });
// A question wants an answer from each of them, and is asked one by one.
const remark = z.strictObject({ text: streamEvents["comment.add"].shape.text });
const waive = streamEvents["share.waive"].pick({ reason: true });

/**
 * Events that can be sent to many commitments with one payload, and what of the payload they share. `aimedBy` names
 * the field the part of each commitment goes into. What needs numbers or papers of its own per commitment is not here.
 */
export const manyEvents = {
  "approval.grant": { shared: grant, aimedBy: "stepId" },
  "approval.return": { shared: decide, aimedBy: "stepId" },
  "approval.decline": { shared: decide, aimedBy: "stepId" },
  "approval.recall": { shared: decide, aimedBy: "stepId" },
  "commitment.submit": { shared: streamEvents["commitment.submit"], aimedBy: undefined },
  "commitment.withdraw": { shared: streamEvents["commitment.withdraw"], aimedBy: undefined },
  "commitment.suspend": { shared: streamEvents["commitment.suspend"], aimedBy: undefined },
  "commitment.resume": { shared: streamEvents["commitment.resume"], aimedBy: undefined },
  "commitment.cancel": { shared: streamEvents["commitment.cancel"], aimedBy: undefined },
  "commitment.close": { shared: streamEvents["commitment.close"], aimedBy: undefined },
  "share.confirm": { shared: z.strictObject({}), aimedBy: "shareId" },
  "share.waive": { shared: waive, aimedBy: "shareId" },
  "comment.add": { shared: remark, aimedBy: undefined },
} as const satisfies Readonly<
  Partial<Record<EventName, { readonly shared: z.ZodObject; readonly aimedBy: string | undefined }>>
>;

export type ManyEventName = keyof typeof manyEvents;

/** Tells whether an event can be sent to many commitments at once. */
export const isManyEvent = (text: string): text is ManyEventName => Object.hasOwn(manyEvents, text);

/** The events for many, in the order people meet them. */
export const manyEventNames: readonly ManyEventName[] = Object.keys(manyEvents).filter(isManyEvent);

export const manyEventSchema = z.string().refine(isManyEvent, "must be an event for many");

/** What all commitments of one job share, such as a reason; parsed by the event's own rules. */
export type SharedPayload = Readonly<Record<string, string | undefined>>;

/** The fields all commitments of a job share, and which of them may be left out. */
export const sharedFields = (
  event: ManyEventName,
): readonly { readonly name: string; readonly isOptional: boolean }[] => {
  const shape: Readonly<Record<string, z.ZodType>> = manyEvents[event].shared.shape;
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    isOptional: schema.safeParse(undefined).success,
  }));
};

/** Parses what all commitments share; throws a ZodError that names the field. */
export const parseSharedPayload = (event: ManyEventName, shared: unknown): SharedPayload =>
  manyEvents[event].shared.parse(shared);

/** The whole payload for one commitment: what all share, and the part of this one. */
export const payloadForOne = (
  event: ManyEventName,
  shared: SharedPayload,
  target: string | undefined,
): Readonly<Record<string, string | undefined>> => {
  const { aimedBy } = manyEvents[event];
  return aimedBy === undefined ? shared : { ...shared, [aimedBy]: target };
};
