import { reading } from "../access.ts";
import { anyone } from "../trpc.ts";

export const sessionReads = {
  /** Who is signed in; null when nobody is. The one procedure open to everyone. */
  me: anyone.query(async ({ ctx }) => ({ person: (await ctx.findCaller()) ?? null })),
};

export const personReads = {
  list: reading.query(async ({ ctx }) => ctx.engine.listPeople()),
};
