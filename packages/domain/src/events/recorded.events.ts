import { z } from "zod";
import { documentIdSchema } from "../branded-id.ts";
import { documentSchema } from "../document.ts";
import { localKeySchema, longText, reasonSchema } from "../text.ts";

export const recordedEvents = {
  "document.attach": z.strictObject({ document: documentSchema }),
  "document.retire": z.strictObject({ documentId: documentIdSchema, reason: reasonSchema }),
  "comment.add": z.strictObject({ text: longText(4000) }),
  /** System only: a step passed its deadline; first a reminder, then escalation. */
  "deadline.lapse": z.strictObject({ stepId: localKeySchema }),
} as const;
