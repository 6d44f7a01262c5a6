import { z } from "zod";
import { actorSchema } from "./actor.ts";
import { commandIdSchema } from "./branded-id.ts";
import { instantSchema, isoDateSchema } from "./calendar.ts";
import { eventFactsSchema } from "./events/events.ts";
import { jsonSchema } from "./json.ts";
import { commitmentStateSchema, stageSchema } from "./vocabulary.ts";

const positionSchema = z.strictObject({
  stage: stageSchema,
  state: commitmentStateSchema,
  revision: z.int(),
});

/** The content of a ledger entry (30-ledger, design 2); its canonical bytes are what is hashed. */
export const entryContentSchema = z.strictObject({
  schema: z.literal("tiltas.entry/1"),
  stream: z.string(),
  version: z.int().min(1),
  action: z.string(),
  payload: jsonSchema,
  facts: eventFactsSchema.optional(),
  actor: actorSchema,
  at: instantSchema,
  recordedOn: isoDateSchema,
  effectiveOn: isoDateSchema,
  effectiveReason: z.string().optional(),
  commandId: commandIdSchema,
  machine: z.strictObject({ id: z.string(), version: z.int() }).optional(),
  policyVersion: z.int().optional(),
  from: positionSchema.optional(),
  to: positionSchema.optional(),
  reasons: z.array(z.string()),
});
export type EntryContent = z.infer<typeof entryContentSchema>;
