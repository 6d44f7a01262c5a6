import { TRPCError, tracked } from "@trpc/server";
import { z } from "zod";
import { reading } from "../access.ts";

const checkEvery = 10_000;

const leavesInput = z.strictObject({
  /** The leaf index of what the reader already shows: changes from there on are sent. */
  after: z.int().min(0),
  /** Sent by the browser itself when it connects again; then it counts, not `after`. */
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/, "must be a leaf index")
    .optional(),
});

export const liveProcedures = {
  /** Batches of changes in leaf order; each event's id is the leaf index to go on from. Ends with the session. */
  leaves: reading.input(leavesInput).subscription(async function* ({ ctx, input, signal }) {
    const from = input.lastEventId === undefined ? input.after : Number(input.lastEventId);
    let checkedAt = performance.now();
    for await (const batch of ctx.leaves.follow(from, signal)) {
      if (performance.now() - checkedAt > checkEvery) {
        checkedAt = performance.now();
        if (!(await ctx.isStillSignedIn()))
          throw new TRPCError({ code: "UNAUTHORIZED", message: "Your session has ended." });
      }
      yield tracked(String(batch.next), batch.changes);
    }
  }),
};
