import { z } from "zod";
import { delegationIdSchema, personIdSchema } from "./branded-id.ts";
import { isoDateSchema } from "./calendar.ts";
import { moneySchema } from "./money.ts";
import { roleSchema } from "./person.ts";
import { codeSchema } from "./text.ts";

/** One person's role lent to another, for a time, perhaps up to an amount in euro or within a framework. */
export const delegationSchema = z
  .strictObject({
    id: delegationIdSchema,
    from: personIdSchema,
    to: personIdSchema,
    role: roleSchema,
    amountLimit: moneySchema.optional(),
    frameworkCode: codeSchema.optional(),
    validFrom: isoDateSchema,
    validTo: isoDateSchema,
  })
  .refine(({ amountLimit }) => amountLimit === undefined || amountLimit.currency === "EUR", {
    path: ["amountLimit", "currency"],
    message: "must be EUR: a limit is compared with the commitment's value in euro",
  })
  .refine((delegation) => delegation.from !== delegation.to, {
    path: ["to"],
    message: "must be another person",
  })
  .refine((delegation) => delegation.validFrom <= delegation.validTo, {
    path: ["validTo"],
    message: "must not be before the first day",
  });
export type Delegation = z.infer<typeof delegationSchema>;
