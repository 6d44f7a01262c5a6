import { z } from "zod";
import { valuedMoneySchema } from "../money.ts";
import { codeSchema, countryCodeSchema, localKeySchema, reasonSchema } from "../text.ts";

export const shareEvents = {
  /** A donor names itself for all or part of a sought share; the part becomes its own, not yet firm. */
  "share.pledge": z.strictObject({
    shareId: localKeySchema,
    newShareId: localKeySchema,
    donor: countryCodeSchema,
    fundCode: codeSchema.optional(),
    amount: valuedMoneySchema,
  }),
  "share.confirm": z.strictObject({ shareId: localKeySchema }),
  "share.waive": z.strictObject({ shareId: localKeySchema, reason: reasonSchema }),
} as const;
