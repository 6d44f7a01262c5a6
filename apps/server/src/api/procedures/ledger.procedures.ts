import {
  codeSchema,
  commitmentIdSchema,
  instantSchema,
  isoDateSchema,
  lineText,
  personIdSchema,
} from "@tiltas/domain";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { mayReadWholeLedger, reading, readingWholeLedger } from "../access.ts";
import { given, pageFields, pageOf } from "../page-input.ts";

const streamSchema = z
  .string()
  .regex(/^[a-z]{1,20}\/[A-Za-z0-9-]{1,60}$/, "must be a stream such as fund/EPF-2024");
const actionSchema = z
  .string()
  .regex(/^[a-z]{1,20}\.[A-Za-z]{1,20}$/, "must be an event such as approval.grant");
const kindSchema = z
  .string()
  .regex(/^[a-z]{1,20}$/, "must be a kind of stream such as commitment or refusal");
const reasonSchema = z
  .string()
  .regex(/^[a-z][A-Za-z]{1,60}$/, "must be a reason such as notYourRole");
/** A reference or a stream; which of them, and whether it is one, is the engine's to say. */
const subjectSchema = lineText(80);

const entriesInput = z.union([
  z.strictObject({ ...pageFields, commitmentId: commitmentIdSchema }),
  z.strictObject({ ...pageFields, stream: streamSchema }),
]);

const leafIndexSchema = z.int().min(0);
const leafPage = { seq: leafIndexSchema.optional(), size: pageFields.size };
const period = { from: isoDateSchema.optional(), to: isoDateSchema.optional() };

const exploreInput = z.strictObject({
  ...leafPage,
  ...period,
  action: actionSchema.optional(),
  person: personIdSchema.optional(),
  kind: kindSchema.optional(),
  subject: subjectSchema.optional(),
  by: z.enum(["recorded", "effective"]).default("recorded"),
});

const refusalsInput = z.strictObject({
  ...leafPage,
  ...period,
  person: personIdSchema.optional(),
  reason: reasonSchema.optional(),
  subject: subjectSchema.optional(),
});

export const entryReads = {
  /** One commitment's history is open to every role; other streams to those who read the whole ledger. */
  list: reading.input(entriesInput).query(async ({ ctx, input }) => {
    const page = pageOf(input);
    if ("commitmentId" in input)
      return ctx.engine.listEntries(`commitment/${input.commitmentId}`, page);
    if (!mayReadWholeLedger(ctx.person))
      throw new TRPCError({
        code: "FORBIDDEN",
        message: "Only auditors, managers and administrators read every stream.",
      });
    return ctx.engine.listEntries(input.stream, page);
  }),

  /** Every stream's entries in the ledger's own order, newest first, from one leaf back. */
  explore: readingWholeLedger
    .input(exploreInput)
    .query(async ({ ctx, input: { seq, size, ...filter } }) =>
      ctx.engine.exploreEntries(given(filter), given({ seq, size })),
    ),

  byLeaf: readingWholeLedger
    .input(z.strictObject({ leafIndex: leafIndexSchema }))
    .query(async ({ ctx, input }) => {
      const found = await ctx.engine.findLedgerEntry(input.leafIndex);
      if (found === undefined)
        throw new TRPCError({ code: "NOT_FOUND", message: "There is no such leaf yet." });
      return found;
    }),

  /** How many leaves there were at an instant. */
  leavesBy: readingWholeLedger
    .input(z.strictObject({ at: instantSchema }))
    .query(async ({ ctx, input }) => ({ leaves: await ctx.engine.leavesBy(input.at) })),
};

export const fundReads = {
  /** What a fund's ceiling went through, newest first. */
  history: readingWholeLedger
    .input(z.strictObject({ ...leafPage, code: codeSchema }))
    .query(async ({ ctx, input: { code, seq, size } }) =>
      ctx.engine.fundHistory(code, given({ seq, size })),
    ),
};

export const refusalReads = {
  /** What was tried and refused, with its reasons and who could have cleared them. */
  list: readingWholeLedger
    .input(refusalsInput)
    .query(async ({ ctx, input: { seq, size, ...filter } }) =>
      ctx.engine.exploreRefusals(given(filter), given({ seq, size })),
    ),
};
