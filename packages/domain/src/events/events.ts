import { z } from "zod";
import { actorSchema } from "../actor.ts";
import { commandIdSchema } from "../branded-id.ts";
import { instantSchema, isoDateSchema } from "../calendar.ts";
import { routeSchema } from "../policy.ts";
import { referenceSchema } from "../reference.ts";
import { reasonSchema } from "../text.ts";
import { approvalEvents } from "./approval.events.ts";
import { claimEvents } from "./claim.events.ts";
import { commitmentEvents } from "./commitment.events.ts";
import { deliveryEvents } from "./delivery.events.ts";
import { procurementEvents } from "./procurement.events.ts";
import { recordedEvents } from "./recorded.events.ts";
import type { SealedText } from "../sealed-text.ts";
import { sealedEvents, type sealedFields, type SealedEventName } from "./sealed.events.ts";
import { shareEvents } from "./share.events.ts";

/** Every event of the commitment stream with its payload: machine event, tRPC path and ledger action in one name. */
export const streamEvents = {
  ...commitmentEvents,
  ...approvalEvents,
  ...shareEvents,
  ...procurementEvents,
  ...deliveryEvents,
  ...claimEvents,
  ...recordedEvents,
} as const;

export type EventName = keyof typeof streamEvents;
export type PayloadOf<Name extends EventName> = z.infer<(typeof streamEvents)[Name]>;

/** The payload as an entry holds it: one text of some events may be sealed. */
export type RecordedPayloadOf<Name extends EventName> = Name extends SealedEventName
  ? {
      [Field in keyof PayloadOf<Name>]: Field extends (typeof sealedFields)[Name]
        ? PayloadOf<Name>[Field] | SealedText
        : PayloadOf<Name>[Field];
    }
  : PayloadOf<Name>;

/** Every event's payload as entries hold it. */
export const recordedPayloads = { ...streamEvents, ...sealedEvents } as const;

/** All event names, in the order people meet them. */
export const eventNames: readonly EventName[] = Object.keys(streamEvents).filter(isEventName);

/** Tells whether a text is the name of an event of the commitment stream. */
export function isEventName(text: string): text is EventName {
  return Object.hasOwn(streamEvents, text);
}

const systemEventNames = [
  "deadline.lapse",
  "commitment.import",
  "commitment.migrate",
] as const satisfies readonly EventName[];
export type SystemEventName = (typeof systemEventNames)[number];

/** Events only the system sends: timers, imports and changes of the machine's version. */
export const systemEvents: readonly EventName[] = [...systemEventNames];

/** What the engine looked up for the event; kept in the entry so that a replay needs nothing else. */
export const eventFactsSchema = z.strictObject({
  reference: referenceSchema.optional(),
  route: routeSchema.optional(),
  /** The bytes of the document attached were kept here when it was recorded; absent where none were. */
  bytesKept: z.literal(true).optional(),
});
export type EventFacts = z.infer<typeof eventFactsSchema>;

/** What every event carries beside its payload. `recordedOn` is the ministry's calendar day of `at`. */
export const eventEnvelopeSchema = z.strictObject({
  at: instantSchema,
  recordedOn: isoDateSchema,
  effectiveOn: isoDateSchema,
  effectiveReason: reasonSchema.optional(),
  actor: actorSchema,
  commandId: commandIdSchema,
  facts: eventFactsSchema,
});
export type EventEnvelope = z.infer<typeof eventEnvelopeSchema>;

export type StreamEventOf<Name extends EventName> = Name extends EventName
  ? { type: Name; payload: RecordedPayloadOf<Name> } & EventEnvelope
  : never;

/** One event of the commitment stream, complete: the union closes over every name. */
export type StreamEvent = { [Name in EventName]: StreamEventOf<Name> }[EventName];

/** Guarantee: the payload was parsed by the schema of its own type. */
const asStreamEvent = (value: { type: EventName; payload: unknown } & EventEnvelope): StreamEvent =>
  value as StreamEvent;

/** Parses an event from its name, its payload as an entry holds it, and envelope; throws a ZodError that names the field. */
export const parseStreamEvent = (
  name: EventName,
  payload: unknown,
  envelope: EventEnvelope,
): StreamEvent =>
  asStreamEvent({ type: name, payload: recordedPayloads[name].parse(payload), ...envelope });

/** Fields every command carries besides its payload; `expectedRevision` is what its author saw. */
export const commandFieldsSchema = z.strictObject({
  expectedRevision: z.int().min(0),
  commandId: commandIdSchema,
  effectiveOn: isoDateSchema.optional(),
  effectiveReason: reasonSchema.optional(),
});
export type CommandFields = z.infer<typeof commandFieldsSchema>;
