import { evidenceScopeSchema } from "@tiltas/domain";
import { z } from "zod";
import { readingWholeLedger } from "../access.ts";

export const evidenceReads = {
  /** What a bundle would hold now, or why there can be none. */
  measure: readingWholeLedger
    .input(z.strictObject({ scope: evidenceScopeSchema }))
    .query(async ({ ctx, input }) => ctx.engine.evidence.measure(input.scope)),
};
