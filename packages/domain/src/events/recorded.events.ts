import { z } from "zod";
import { commandIdSchema, documentIdSchema } from "../branded-id.ts";
import { documentSchema } from "../document.ts";
import { roleSchema } from "../person.ts";
import { localKeySchema, longText, reasonSchema } from "../text.ts";

export const recordedEvents = {
  "document.attach": z.strictObject({ document: documentSchema }),
  "document.retire": z.strictObject({ documentId: documentIdSchema, reason: reasonSchema }),
  /** Said to everyone, or to a role; `asks` waits for an answer, which names the question's command. */
  "comment.add": z.strictObject({
    text: longText(4000),
    to: roleSchema.optional(),
    asks: z.literal(true).optional(),
    answers: commandIdSchema.optional(),
  }),
  /** System only: a step passed its deadline; first a reminder, then escalation. */
  "deadline.lapse": z.strictObject({ stepId: localKeySchema }),
} as const;
