import { z } from "zod";
import { delegationIdSchema } from "../branded-id.ts";
import { delegationSchema } from "../delegation.ts";
import { frameworkSchema } from "../framework.ts";
import { fundSchema } from "../fund.ts";
import { machineNameSchema, machineNumberSchema } from "../machine.ts";
import { moneySchema } from "../money.ts";
import { policySchema } from "../policy.ts";
import { codeSchema, reasonSchema } from "../text.ts";

/** Events of streams other than a commitment's: frameworks, funds, people, policies, machines. */
export const registerEvents = {
  "framework.open": z.strictObject({ framework: frameworkSchema }),
  "fund.open": z.strictObject({ fund: fundSchema }),
  "fund.adjust": z.strictObject({
    fundCode: codeSchema,
    ceiling: moneySchema,
    reason: reasonSchema,
  }),
  "delegation.grant": z.strictObject({ delegation: delegationSchema }),
  "delegation.revoke": z.strictObject({ delegationId: delegationIdSchema, reason: reasonSchema }),
  "policy.adopt": z.strictObject({ policy: policySchema }),
  "machine.adopt": z.strictObject({
    machine: machineNameSchema,
    version: machineNumberSchema,
    reason: reasonSchema,
  }),
} as const;
