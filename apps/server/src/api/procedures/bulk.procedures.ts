import { TRPCError } from "@trpc/server";
import { changing, reading } from "../access.ts";
import { itemsInput, oneJob, previewInput, snapshotsInput, startInput } from "../bulk-input.ts";
import { pageOf } from "../page-input.ts";

/** The value, or the 404 of a job that is not there for the caller. */
const found = <Value>(value: Value | undefined): Value => {
  if (value === undefined)
    throw new TRPCError({ code: "NOT_FOUND", message: "You have no such job." });
  return value;
};

/** One event for many commitments. Every procedure sees the caller's own jobs alone. */
export const bulkProcedures = {
  /** Looks at all commitments selected and keeps what was seen as a job that is not begun. */
  preview: changing
    .input(previewInput)
    .mutation(async ({ ctx, input }) => ctx.engine.bulk.prepare(ctx.person.id, input)),

  start: changing
    .input(startInput)
    .mutation(async ({ ctx, input }) =>
      found(await ctx.engine.bulk.start(ctx.person.id, input.jobId, input.payload)),
    ),

  cancel: changing
    .input(oneJob)
    .mutation(async ({ ctx, input }) =>
      found(await ctx.engine.bulk.cancel(ctx.person.id, input.jobId)),
    ),

  retryFailed: changing
    .input(oneJob)
    .mutation(async ({ ctx, input }) =>
      found(await ctx.engine.bulk.retryFailed(ctx.person.id, input.jobId)),
    ),

  mine: reading.query(async ({ ctx }) => ctx.engine.bulk.list(ctx.person.id)),

  byId: reading
    .input(oneJob)
    .query(async ({ ctx, input }) => found(await ctx.engine.bulk.find(ctx.person.id, input.jobId))),

  items: reading.input(itemsInput).query(async ({ ctx, input }) =>
    found(
      await ctx.engine.bulk.items(ctx.person.id, input.jobId, {
        ...pageOf(input),
        show: input.show,
      }),
    ),
  ),

  /** Snapshots at rest, for a page to ask the law about its own rows. */
  snapshots: reading
    .input(snapshotsInput)
    .query(async ({ ctx, input }) => ctx.engine.bulk.snapshots(input.ids)),
};
