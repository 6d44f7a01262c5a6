import {
  commitmentIdSchema,
  instantSchema,
  isoDateSchema,
  lineText,
  referenceSchema,
} from "@tiltas/domain";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { reading } from "../access.ts";
import { filterFields } from "../filter-input.ts";
import { noSuchReference } from "../not-found.error.ts";
import { given, pageFields, pageOf } from "../page-input.ts";

const leafIndexSchema = z.int().min(0);

const listInput = z.strictObject({ ...pageFields, ...filterFields });

/** A moment of one commitment: a version, an instant, or an effective day as known at a leaf. */
const whenSchema = z.union([
  z.strictObject({ version: z.int().min(1) }),
  z.strictObject({ at: instantSchema }),
  z
    .strictObject({ effectiveOn: isoDateSchema, knownAt: leafIndexSchema.optional() })
    .transform(given),
]);

const noSuchCommitment = (): TRPCError =>
  new TRPCError({ code: "NOT_FOUND", message: "There is no such commitment." });

export const commitmentReads = {
  list: reading
    .input(listInput)
    .query(async ({ ctx, input: { after, size, ...filter } }) =>
      ctx.engine.listCommitments(given(filter), pageOf({ after, size })),
    ),

  /** Any text may be asked for: a reader who mistypes a reference is shown its look-alikes. */
  byReference: reading
    .input(z.strictObject({ reference: lineText(40) }))
    .query(async ({ ctx, input }) => {
      const reference = referenceSchema.safeParse(input.reference);
      const found = reference.success ? await ctx.engine.findCommitment(reference.data) : undefined;
      if (found === undefined) throw noSuchReference(await ctx.engine.lookAlikes(input.reference));
      return found;
    }),

  explain: reading
    .input(z.strictObject({ commitmentId: commitmentIdSchema }))
    .query(async ({ ctx, input }) => {
      const found = await ctx.engine.findCommitment(input.commitmentId);
      if (found === undefined) throw noSuchCommitment();
      return ctx.engine.explain(input.commitmentId, ctx.person.id);
    }),

  /** What became of the content since the caller last decided on it; null for who has not decided yet. */
  sinceLook: reading
    .input(z.strictObject({ commitmentId: commitmentIdSchema }))
    .query(
      async ({ ctx, input }) =>
        (await ctx.engine.changesSinceLook(input.commitmentId, ctx.person.id)) ?? null,
    ),

  asAt: reading
    .input(z.strictObject({ commitmentId: commitmentIdSchema, when: whenSchema }))
    .query(async ({ ctx, input }) => {
      const found = await ctx.engine.asAt(input.commitmentId, input.when);
      if (found === undefined) throw noSuchCommitment();
      return found;
    }),
};
