import { z } from "zod";
import { commitmentContentSchema } from "../commitment.ts";
import { lineText, longText, reasonSchema } from "../text.ts";
import { isoDateSchema } from "../calendar.ts";
import { unitsOrNoneSchema } from "../quantity.ts";
import { localKeySchema } from "../text.ts";

const withReason = z.strictObject({ reason: reasonSchema });

/** Where an imported package's rows stand in their source. */
export const importSourceSchema = z.strictObject({
  name: lineText(200),
  retrieved: lineText(40),
  packageId: lineText(40),
  rows: z.array(z.int().min(1)).min(1).max(1000),
  announced: lineText(80),
  links: z.array(longText(500)).max(10),
  exactValueEur: lineText(60).optional(),
});

export const commitmentEvents = {
  "commitment.propose": z.strictObject({ content: commitmentContentSchema }),
  "commitment.revise": z.strictObject({ content: commitmentContentSchema, reason: reasonSchema }),
  "commitment.submit": z.strictObject({}),
  "commitment.withdraw": withReason,
  "commitment.cancel": withReason,
  "commitment.suspend": withReason,
  "commitment.resume": withReason,
  "commitment.close": z.strictObject({}),
  /** System only: a commitment decided elsewhere arrives in the state its source reports. */
  "commitment.import": z.strictObject({
    content: commitmentContentSchema,
    source: importSourceSchema,
    arrivesAs: z.enum(["approved", "partlyDelivered", "delivered"]),
    delivered: z.array(z.strictObject({ lineId: localKeySchema, units: unitsOrNoneSchema })),
    approvedOn: isoDateSchema,
  }),
  /** System only: from here on the commitment lives under a newer version of the machine. */
  "commitment.migrate": z.strictObject({ toVersion: z.int().min(2).max(999) }),
} as const;
