import { z } from "zod";
import { readingWholeLedger } from "../access.ts";
import { given, pageOf } from "../page-input.ts";
import {
  conformanceInput,
  fundReportInput,
  leafIndexSchema,
  pathCommitmentsInput,
  positionPageInput,
  sampleInput,
  sampleQueryOf,
  separationInput,
  separationRowsInput,
} from "../report-input.ts";

export const separationReads = {
  report: readingWholeLedger
    .input(separationInput)
    .query(async ({ ctx, input }) => ctx.engine.reports.separation(given(input))),
  rows: readingWholeLedger
    .input(separationRowsInput)
    .query(async ({ ctx, input: { after, size, ...query } }) =>
      ctx.engine.reports.separationRows(given(query), pageOf({ after, size })),
    ),
};

export const conformanceReads = {
  report: readingWholeLedger
    .input(conformanceInput)
    .query(async ({ ctx, input }) => ctx.engine.reports.conformance(given(input))),
  /** The commitments that took one path, or one move. */
  commitments: readingWholeLedger
    .input(pathCommitmentsInput)
    .query(async ({ ctx: { engine }, input: { after, size, ...asked } }) => {
      const page = pageOf({ after, size });
      if ("variant" in asked) {
        const { variant, ...scope } = asked;
        return engine.reports.conformanceCommitments(
          { ...given(scope), choice: { variant } },
          page,
        );
      }
      const { fromState, toState, event, ...scope } = asked;
      const choice = { from: fromState, to: toState, ...given({ event }) };
      return engine.reports.conformanceCommitments({ ...given(scope), choice }, page);
    }),
};

export const reportReads = {
  /** Each fund's money by stage. */
  funds: readingWholeLedger
    .input(fundReportInput)
    .query(async ({ ctx, input }) => ctx.engine.reports.fundReport(given(input))),
  /** The commitments behind a figure. */
  positions: readingWholeLedger
    .input(positionPageInput)
    .query(async ({ ctx, input: { after, size, ...filter } }) =>
      ctx.engine.reports.positions(given(filter), pageOf({ after, size })),
    ),
  /** The root of the tree over the first leaves, for the stamp of a page. */
  stamp: readingWholeLedger
    .input(z.strictObject({ leafIndex: leafIndexSchema }))
    .query(async ({ ctx, input }) => ctx.engine.reports.stampAt(input.leafIndex)),
};

export const sampleReads = {
  draw: readingWholeLedger
    .input(sampleInput)
    .query(async ({ ctx, input }) => ctx.engine.reports.sample(sampleQueryOf(input))),
};
