import { commitmentIdSchema, personIdSchema } from "@tiltas/domain";
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

const entriesInput = z.union([
  z.strictObject({ ...pageFields, commitmentId: commitmentIdSchema }),
  z.strictObject({ ...pageFields, stream: streamSchema }),
  z.strictObject({
    ...pageFields,
    action: actionSchema.optional(),
    person: personIdSchema.optional(),
  }),
]);

export const entryReads = {
  /** One commitment's history is open to every role; other streams, and all at once, to those who read the ledger. */
  list: reading.input(entriesInput).query(async ({ ctx, input }) => {
    const page = pageOf(input);
    if ("commitmentId" in input)
      return ctx.engine.listEntries(`commitment/${input.commitmentId}`, page);
    if (!mayReadWholeLedger(ctx.person))
      throw new TRPCError({
        code: "FORBIDDEN",
        message: "Only auditors, managers and administrators read every stream.",
      });
    if ("stream" in input) return ctx.engine.listEntries(input.stream, page);
    return ctx.engine.listAllEntries({
      ...page,
      ...given({ action: input.action, person: input.person }),
    });
  }),
};

export const refusalReads = {
  list: readingWholeLedger
    .input(z.strictObject({ ...pageFields, commitmentId: commitmentIdSchema.optional() }))
    .query(async ({ ctx, input }) =>
      ctx.engine.listRefusals({ ...pageOf(input), ...given({ commitmentId: input.commitmentId }) }),
    ),
};
