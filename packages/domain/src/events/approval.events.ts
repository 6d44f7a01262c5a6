import { z } from "zod";
import { localKeySchema, longText, reasonSchema } from "../text.ts";

const step = { stepId: localKeySchema };

export const approvalEvents = {
  "approval.grant": z.strictObject({ ...step, comment: longText(2000).optional() }),
  "approval.decline": z.strictObject({ ...step, reason: reasonSchema }),
  "approval.return": z.strictObject({ ...step, reason: reasonSchema }),
  "approval.recall": z.strictObject({ ...step, reason: reasonSchema }),
} as const;
