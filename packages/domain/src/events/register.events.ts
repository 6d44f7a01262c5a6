import { z } from "zod";
import { delegationIdSchema } from "../branded-id.ts";
import { delegationSchema } from "../delegation.ts";
import { frameworkSchema } from "../framework.ts";
import { fundSchema } from "../fund.ts";
import { moneySchema } from "../money.ts";
import { policySchema } from "../policy.ts";
import { codeSchema, reasonSchema } from "../text.ts";

const betweenFunds = {
  from: codeSchema,
  to: codeSchema,
  amount: moneySchema.refine(({ currency }) => currency === "EUR", {
    path: ["currency"],
    message: "a ceiling is in EUR",
  }),
  reason: reasonSchema,
};
const areTwo = ({ from, to }: { readonly from: string; readonly to: string }) => from !== to;
const intoAnother = { path: ["to"], message: "must be another fund" };

/** Events of streams other than a commitment's: frameworks, funds, people, policies. */
export const registerEvents = {
  "framework.open": z.strictObject({ framework: frameworkSchema }),
  "fund.open": z.strictObject({ fund: fundSchema }),
  "fund.adjust": z.strictObject({
    fundCode: codeSchema,
    ceiling: moneySchema,
    reason: reasonSchema,
  }),
  /** Moves ceiling from one fund to another of the same year. */
  "fund.transfer": z.strictObject(betweenFunds).refine(areTwo, intoAnother),
  /** At the end of a year moves what is left of a fund's ceiling to a fund of the next. */
  "fund.carryOver": z.strictObject(betweenFunds).refine(areTwo, intoAnother),
  "delegation.grant": z.strictObject({ delegation: delegationSchema }),
  "delegation.revoke": z.strictObject({ delegationId: delegationIdSchema, reason: reasonSchema }),
  "policy.adopt": z.strictObject({ policy: policySchema }),
  /** Only the program itself asks for it: `note` is signed by both keys. */
  "key.rotate": z.strictObject({ note: z.string().max(4096) }),
} as const;
