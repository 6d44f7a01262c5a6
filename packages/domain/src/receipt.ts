import { z } from "zod";
import { commitmentIdSchema } from "./branded-id.ts";
import { commitmentStateSchema, stageSchema } from "./vocabulary.ts";
import { referenceSchema } from "./reference.ts";

/** The answer to a command: where the commitment now stands and the hash of the entry that says so (hex). */
export const receiptSchema = z.strictObject({
  commitmentId: commitmentIdSchema,
  reference: referenceSchema,
  version: z.int(),
  revision: z.int(),
  stage: stageSchema,
  state: commitmentStateSchema,
  entryHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Receipt = z.infer<typeof receiptSchema>;
