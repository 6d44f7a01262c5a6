import { commitmentIdSchema } from "@tiltas/domain";
import { z } from "zod";
import { changing, reading } from "../access.ts";
import { pageFields, pageOf } from "../page-input.ts";

export const queueProcedures = {
  mine: reading
    .input(z.strictObject(pageFields))
    .query(async ({ ctx, input }) => ctx.engine.queueOf(ctx.person.id, pageOf(input))),

  opened: changing
    .input(z.strictObject({ commitmentId: commitmentIdSchema }))
    .mutation(async ({ ctx, input }): Promise<void> =>
      ctx.engine.markOpened(ctx.person.id, input.commitmentId),
    ),
};
