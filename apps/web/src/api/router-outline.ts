import { initTRPC } from "@trpc/server";
import type { Person } from "../auth/person.ts";

const { router, procedure } = initTRPC.create();

/** The part of the server's router that the shell needs; imported for its type alone, never bundled. */
const outline = router({
  session: router({
    me: procedure.query((): { person: Person | null } => ({ person: null })),
  }),
});

export type AppRouter = typeof outline;
