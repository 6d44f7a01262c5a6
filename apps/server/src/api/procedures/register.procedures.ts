import { commandFieldsSchema, machineNumberSchema, registerEvents } from "@tiltas/domain";
import type { Engine } from "@tiltas/engine";
import type { TRPCMutationProcedure } from "@trpc/server";
import { z } from "zod";
import { changing, reading, readingWholeLedger } from "../access.ts";
import { refusedError } from "../refused.error.ts";
import { given } from "../page-input.ts";
import { splitInput } from "../split-input.ts";

type RegisterEventName = Parameters<Engine["register"]>[0]["event"];
type RegisterReceipt = Extract<Awaited<ReturnType<Engine["register"]>>, { ok: true }>["value"];

const fieldsSchema = commandFieldsSchema.pick({ commandId: true, effectiveOn: true });

type RegisterProcedure<Name extends RegisterEventName> = TRPCMutationProcedure<{
  input: z.input<typeof fieldsSchema> & z.input<(typeof registerEvents)[Name]>;
  output: RegisterReceipt;
  meta: object;
}>;

/** Guarantee: the procedure parses with the register event's own schema, its fields beside the command's. */
const registerProcedure = <Name extends RegisterEventName>(event: Name): RegisterProcedure<Name> =>
  changing
    .input(z.strictObject({ ...fieldsSchema.shape, ...registerEvents[event].shape }))
    .mutation(async ({ ctx, input }) => {
      const { fields, payload } = splitInput(fieldsSchema, input);
      const { commandId, effectiveOn } = fields;
      const outcome = await ctx.engine.register({
        event,
        payload,
        commandId,
        by: ctx.person.id,
        ...given({ effectiveOn }),
      });
      if (!outcome.ok) throw refusedError(outcome);
      return outcome.value;
    }) as unknown as RegisterProcedure<Name>;

export const registerReads = {
  all: reading.query(async ({ ctx }) => ctx.engine.registers()),
};

export const fundEvents = {
  open: registerProcedure("fund.open"),
  adjust: registerProcedure("fund.adjust"),
  transfer: registerProcedure("fund.transfer"),
  carryOver: registerProcedure("fund.carryOver"),
};
export const frameworkEvents = { open: registerProcedure("framework.open") };
export const delegationProcedures = {
  /** Roles the caller lends to others and others lend the caller. */
  mine: reading.query(async ({ ctx }) => ctx.engine.delegationsOf(ctx.person.id)),
  grant: registerProcedure("delegation.grant"),
  revoke: registerProcedure("delegation.revoke"),
};
export const roleEvents = {
  assign: registerProcedure("role.assign"),
  revoke: registerProcedure("role.revoke"),
};
export const machineProcedures = {
  /** The versions of the commitment machine, the one in force, and how far live commitments have moved. */
  show: reading.query(async ({ ctx }) => ctx.engine.machines()),
  /** Whether every live commitment has a place under a version; reads them all. */
  check: readingWholeLedger
    .input(z.strictObject({ version: machineNumberSchema }))
    .query(async ({ ctx, input }) => ctx.engine.checkMachine(input.version)),
  adopt: registerProcedure("machine.adopt"),
};
export const textEvents = { erase: registerProcedure("text.erase") };
export const policyEvents = { adopt: registerProcedure("policy.adopt") };
