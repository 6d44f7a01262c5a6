import { countryCodeSchema, isoDateSchema, originSchema } from "@tiltas/domain";
import { z } from "zod";
import { reading } from "../access.ts";
import { given } from "../page-input.ts";

const pipelineInput = z.strictObject({
  by: z.enum(["framework", "fund", "kind", "donor"]),
  origin: originSchema,
  donor: countryCodeSchema.optional(),
});

const totalsInput = z.strictObject({
  date: isoDateSchema,
  donor: countryCodeSchema,
  origin: originSchema,
  knownAt: z.int().min(0).optional(),
});

export const pipelineReads = {
  summary: reading
    .input(pipelineInput)
    .query(async ({ ctx, input }) => ctx.engine.pipeline(given(input))),
};

export const totalsReads = {
  asAt: reading.input(totalsInput).query(async ({ ctx, input }) => ctx.engine.totals(given(input))),
};
