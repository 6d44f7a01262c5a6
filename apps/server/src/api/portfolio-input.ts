import {
  instantSchema,
  isoDateSchema,
  kindSchema,
  originSchema,
  stageSchema,
} from "@tiltas/domain";
import { z } from "zod";
import { given } from "./page-input.ts";

/** A recorded instant, or an effective day as known to the first so many leaves. */
export const portfolioWhenSchema = z
  .strictObject({
    at: instantSchema.optional(),
    effectiveOn: isoDateSchema.optional(),
    knownAt: z.int().min(0).optional(),
  })
  .transform(({ at, effectiveOn, knownAt }, context) => {
    if (at !== undefined && effectiveOn === undefined && knownAt === undefined) return { at };
    if (at === undefined && effectiveOn !== undefined) return given({ effectiveOn, knownAt });
    context.addIssue({
      code: "custom",
      message: "must be an instant, or a day with or without a leaf",
    });
    return z.NEVER;
  });

/** A code of the registers, or nothing for commitments that have none. */
const codeOrNone = z.string().regex(/^[A-Z0-9-]{0,40}$/, "must be a code such as MOD-2026");

/** What part of the portfolio is asked for: one cell of the totals, or all that share what is given. */
export const portfolioFilterFields = {
  origin: originSchema,
  stage: stageSchema.optional(),
  frameworkCode: codeOrNone.optional(),
  fundCode: codeOrNone.optional(),
  kind: kindSchema.optional(),
};
