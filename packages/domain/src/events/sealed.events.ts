import { z } from "zod";
import { sealedTextSchema } from "../sealed-text.ts";
import { approvalEvents } from "./approval.events.ts";
import { commitmentEvents } from "./commitment.events.ts";
import { recordedEvents } from "./recorded.events.ts";

const events = { ...commitmentEvents, ...approvalEvents, ...recordedEvents };

/**
 * The events whose free text may name people, each with its field. What decides nothing is sealed; what the law keeps
 * in its own state, or a decision rests on, is not.
 */
export const sealedFields = {
  "comment.add": "text",
  "approval.decline": "reason",
  "approval.return": "reason",
  "approval.recall": "reason",
  "commitment.withdraw": "reason",
  "commitment.cancel": "reason",
  "commitment.suspend": "reason",
  "commitment.resume": "reason",
  "document.retire": "reason",
} as const satisfies Readonly<Partial<Record<keyof typeof events, string>>>;

export type SealedEventName = keyof typeof sealedFields;

/** Tells whether an event has a text that is sealed. */
export const isSealedEvent = (name: string): name is SealedEventName =>
  Object.hasOwn(sealedFields, name);

const orSealed = <Text extends z.ZodType>(text: Text) => z.union([text, sealedTextSchema]);

const withReason = <Shape extends { readonly reason: z.ZodType }>(event: z.ZodObject<Shape>) =>
  z.strictObject({ ...event.shape, reason: orSealed(event.shape.reason) });

/** The payloads of those events as entries hold them: sealed, or as it was said, in entries from before. */
export const sealedEvents = {
  "comment.add": z.strictObject({
    ...events["comment.add"].shape,
    text: orSealed(events["comment.add"].shape.text),
  }),
  "approval.decline": withReason(events["approval.decline"]),
  "approval.return": withReason(events["approval.return"]),
  "approval.recall": withReason(events["approval.recall"]),
  "commitment.withdraw": withReason(events["commitment.withdraw"]),
  "commitment.cancel": withReason(events["commitment.cancel"]),
  "commitment.suspend": withReason(events["commitment.suspend"]),
  "commitment.resume": withReason(events["commitment.resume"]),
  "document.retire": withReason(events["document.retire"]),
} as const satisfies Readonly<Record<SealedEventName, z.ZodObject>>;
