import {
  commandFieldsSchema,
  commitmentIdSchema,
  type EventName,
  type SystemEventName,
  personIdSchema,
  streamEvents,
} from "@tiltas/domain";
import { z } from "zod";

/** What people may ask for: every event but those only the system sends. */
export type AskedEventName = Exclude<EventName, SystemEventName>;

const { expectedRevision, ...always } = commandFieldsSchema.shape;
const beginning = z.strictObject({ ...always, onBehalfOf: personIdSchema.optional() });
const further = beginning.extend({ commitmentId: commitmentIdSchema, expectedRevision });

/** The payload as it is sent; an event that says nothing more adds no field (zod would forbid every key). */
type PayloadInput<Name extends AskedEventName> =
  keyof (typeof streamEvents)[Name]["shape"] extends never
    ? unknown
    : z.input<(typeof streamEvents)[Name]>;

/** What is sent for an event: the fields of every command and the event's payload, side by side. */
export type EventInput<Name extends AskedEventName> = z.input<
  Name extends "commitment.propose" ? typeof beginning : typeof further
> &
  PayloadInput<Name>;

/** The input schema of an event, unknown keys refused; one that begins a commitment has none to name yet. */
export const eventInput = (name: AskedEventName) => {
  const { shape } = name === "commitment.propose" ? beginning : further;
  return z.strictObject({ ...shape, ...streamEvents[name].shape });
};

/** The fields beside the payload, those of a begun commitment perhaps absent. */
export const eventFields = further.partial({ commitmentId: true, expectedRevision: true });
