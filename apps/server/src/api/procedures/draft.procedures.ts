import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { changing, reading } from "../access.ts";
import { draftBodySchema, draftIdSchema } from "../draft-input.ts";

const oneDraft = z.strictObject({ id: draftIdSchema });

/** Drafts are private: every procedure sees the caller's own alone. */
export const draftProcedures = {
  list: reading.query(async ({ ctx }) => ctx.engine.listDrafts(ctx.person.id)),

  byId: reading.input(oneDraft).query(async ({ ctx, input }) => {
    const draft = await ctx.engine.findDraft(ctx.person.id, input.id);
    if (draft === undefined)
      throw new TRPCError({ code: "NOT_FOUND", message: "You have no such draft." });
    return draft;
  }),

  save: changing
    .input(z.strictObject({ id: draftIdSchema, body: draftBodySchema }))
    .mutation(async ({ ctx, input }) => ctx.engine.saveDraft(ctx.person.id, input)),

  discard: changing
    .input(oneDraft)
    .mutation(async ({ ctx, input }): Promise<void> =>
      ctx.engine.discardDraft(ctx.person.id, input.id),
    ),
};
