import { z } from "zod";
import { delegationIdSchema, personIdSchema } from "../branded-id.ts";
import { instantSchema } from "../calendar.ts";
import { delegationSchema } from "../delegation.ts";
import { frameworkSchema } from "../framework.ts";
import { fundSchema } from "../fund.ts";
import { machineNameSchema, machineNumberSchema } from "../machine.ts";
import { moneySchema } from "../money.ts";
import { personSchema, roleSchema } from "../person.ts";
import { policySchema } from "../policy.ts";
import { erasureGroundSchema } from "../sealed-text.ts";
import { codeSchema, countryCodeSchema, reasonSchema } from "../text.ts";

const betweenFunds = {
  from: codeSchema,
  to: codeSchema,
  amount: moneySchema.refine(({ currency }) => currency === "EUR", {
    path: ["currency"],
    message: "a ceiling is in EUR",
  }),
  reason: reasonSchema,
};

const roleOf = { person: personIdSchema, role: roleSchema, reason: reasonSchema };

/** Events of streams other than a commitment's: frameworks, funds, people, policies, machines. */
export const registerEvents = {
  "framework.open": z.strictObject({ framework: frameworkSchema }),
  "fund.open": z.strictObject({ fund: fundSchema }),
  "fund.adjust": z.strictObject({
    fundCode: codeSchema,
    ceiling: moneySchema,
    reason: reasonSchema,
  }),
  /** Moves ceiling from one fund to another of the same year. */
  "fund.transfer": z.strictObject(betweenFunds),
  /** At the end of a year moves what is left of a fund's ceiling to a fund of the next. */
  "fund.carryOver": z.strictObject(betweenFunds),
  /**
   * Only the program itself asks for it. Name and e-mail address stay out: the law may have them erased. `asFound`: the
   * person was there, perhaps disabled, before roles were recorded.
   */
  "person.register": z.strictObject({
    person: personSchema
      .pick({ id: true, roles: true, country: true })
      .extend({ donor: countryCodeSchema.optional() }),
    asFound: z.strictObject({ disabledAt: instantSchema.optional() }).optional(),
  }),
  /** Only the program itself asks for it. */
  "person.disable": z.strictObject({ person: personIdSchema }),
  "role.assign": z.strictObject(roleOf),
  "role.revoke": z.strictObject(roleOf),
  "delegation.grant": z.strictObject({ delegation: delegationSchema }),
  "delegation.revoke": z.strictObject({ delegationId: delegationIdSchema, reason: reasonSchema }),
  "policy.adopt": z.strictObject({ policy: policySchema }),
  /** Only the program itself asks for it: `note` is signed by both keys. */
  "key.rotate": z.strictObject({ note: z.string().max(4096) }),
  "machine.adopt": z.strictObject({
    machine: machineNameSchema,
    version: machineNumberSchema,
    reason: reasonSchema,
  }),
  /** Takes a sealed text out for good; `pointer` is a JSON pointer into the entry (RFC 6901). */
  "text.erase": z.strictObject({
    stream: z
      .string()
      .regex(/^(commitment|refusal)\/[A-Za-z0-9-]{1,60}$/, "must be a stream such as commitment/…"),
    version: z.int().min(1).max(2_147_483_647),
    pointer: z
      .string()
      .regex(/^\/payload(\/asked)?\/[a-z]{1,20}$/, "must be a pointer such as /payload/text"),
    ground: erasureGroundSchema,
  }),
} as const;
