import { personIdSchema } from "@tiltas/domain";
import { z } from "zod";
import { reading, readingWholeLedger } from "../access.ts";
import { pageFields, pageOf } from "../page-input.ts";
import { anyone } from "../trpc.ts";

export const sessionReads = {
  /** Who is signed in; null when nobody is. The one procedure open to everyone. */
  me: anyone.query(async ({ ctx }) => ({ person: (await ctx.findCaller()) ?? null })),
};

export const personReads = {
  list: reading.query(async ({ ctx }) => ctx.engine.listPeople()),

  /** What is recorded of a person: registration, roles and delegations received, newest first. */
  history: readingWholeLedger
    .input(
      z.strictObject({ person: personIdSchema, page: z.strictObject(pageFields).prefault({}) }),
    )
    .query(async ({ ctx, input }) =>
      ctx.engine.listEntries(`person/${input.person}`, pageOf(input.page)),
    ),
};
