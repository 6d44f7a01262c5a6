import { originSchema } from "@tiltas/domain";
import { z } from "zod";
import { readingWholeLedger } from "../access.ts";
import { given, pageFields, pageOf } from "../page-input.ts";
import { portfolioFilterFields, portfolioWhenSchema } from "../portfolio-input.ts";

const totalsInput = z.strictObject({ when: portfolioWhenSchema, origin: originSchema });

const listInput = z.strictObject({
  ...pageFields,
  ...portfolioFilterFields,
  when: portfolioWhenSchema,
});

export const portfolioReads = {
  /** Totals by stage, framework, fund and kind as they stood. */
  totals: readingWholeLedger
    .input(totalsInput)
    .query(async ({ ctx, input }) => ctx.engine.portfolioTotals(input.when, input.origin)),

  /** Commitments as they stood, each by replay of its own entries. */
  list: readingWholeLedger
    .input(listInput)
    .query(async ({ ctx, input: { when, after, size, ...filter } }) =>
      ctx.engine.listPortfolio(when, given(filter), pageOf({ after, size })),
    ),
};
