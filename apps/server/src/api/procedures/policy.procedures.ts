import { isoDateSchema, localKeySchema, policySchema } from "@tiltas/domain";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { reading, readingWholeLedger } from "../access.ts";
import { pageFields, pageOf } from "../page-input.ts";
import { tellSteps } from "../tell-steps.ts";
import { refusedError } from "../refused.error.ts";

const keySchema = z.strictObject({ name: localKeySchema, number: z.int().min(1) });

const comparisonInput = z.strictObject({
  before: keySchema,
  after: keySchema,
  page: z.strictObject(pageFields).prefault({}),
});

const simulationInput = z.strictObject({
  policy: z.union([keySchema, policySchema]),
  from: isoDateSchema,
  to: isoDateSchema,
});

/** A request must end; the command line reads a whole history. */
const mostSimulated = 20_000;
const firstTouched = { size: 50 };

export const policyReads = {
  list: reading.query(async ({ ctx }) => ctx.engine.listPolicies()),

  byVersion: reading.input(keySchema).query(async ({ ctx, input }) => {
    const found = await ctx.engine.findPolicy(input);
    if (found === undefined)
      throw new TRPCError({ code: "NOT_FOUND", message: "No such version was adopted." });
    return found;
  }),

  /** What changes from one version to another, and a page of the running commitments it would touch. */
  compare: readingWholeLedger
    .input(comparisonInput)
    .query(async ({ ctx: { engine }, input: { before, after, page } }) => ({
      ...(await engine.comparePolicies(before, after)),
      touched: await engine.commitmentsTouched(before, after, pageOf(page)),
    })),

  // Two mutations by their method alone, as a policy does not fit an address: neither changes anything.
  /** Judges a policy nobody adopted yet and compares it with the one in force. */
  check: readingWholeLedger
    .input(z.strictObject({ policy: policySchema }))
    .mutation(async ({ ctx: { engine }, input }) => {
      const checked = await engine.checkPolicy(input.policy);
      if (!checked.ok) throw refusedError(checked);
      const { policy, inForce } = checked.value;
      return {
        ...checked.value,
        comparison: await engine.comparePolicies(inForce, policy),
        touched: await engine.commitmentsTouched(inForce, policy, firstTouched),
      };
    }),

  /** What the commitments of a period would have gone through under a policy. */
  simulate: readingWholeLedger
    .input(simulationInput)
    .mutation(async ({ ctx, input: { policy, from, to } }) =>
      ctx.engine.simulatePolicy(policy, { from, to, most: mostSimulated }),
    ),

  /** The same as a stream: how far it is, and in the end the report. It stops when the caller hangs up. */
  followSimulation: readingWholeLedger
    .meta({ streams: true })
    .input(simulationInput)
    .mutation(async ({ ctx, input: { policy, from, to } }) =>
      tellSteps(await ctx.engine.followSimulation(policy, { from, to, most: mostSimulated })),
    ),
};
