import type { Command } from "../command.ts";
import { bundleCommand } from "./bundle.command.ts";
import { bundleVerifyCommand } from "./bundle-verify.command.ts";
import { demoLoadCommand } from "./demo-load.command.ts";
import { importKielCommand } from "./import-kiel.command.ts";
import { keyRotateCommand } from "./key-rotate.command.ts";
import { machineAdoptCommand } from "./machine-adopt.command.ts";
import { machineCheckCommand } from "./machine-check.command.ts";
import { machineShowCommand } from "./machine-show.command.ts";
import { migrateCommand } from "./migrate.command.ts";
import { personRegisterCommand } from "./person-register.command.ts";
import { policyAdoptCommand } from "./policy-adopt.command.ts";
import { policyCheckCommand } from "./policy-check.command.ts";
import { policyCompareCommand } from "./policy-compare.command.ts";
import { policyShowCommand } from "./policy-show.command.ts";
import { policySimulateCommand } from "./policy-simulate.command.ts";
import { receiptCheckCommand } from "./receipt-check.command.ts";
import { sampleCommand } from "./sample.command.ts";
import { textEraseCommand } from "./text-erase.command.ts";
import { tokenCreateCommand } from "./token-create.command.ts";
import { totalsCommand } from "./totals.command.ts";
import { verifyCommand } from "./verify.command.ts";
import { witnessCommand } from "./witness.command.ts";

/** Every command of `tiltas`, in the order help lists them. */
export const commands: readonly Command[] = [
  migrateCommand,
  demoLoadCommand,
  importKielCommand,
  totalsCommand,
  sampleCommand,
  verifyCommand,
  bundleCommand,
  bundleVerifyCommand,
  witnessCommand,
  receiptCheckCommand,
  machineShowCommand,
  machineCheckCommand,
  machineAdoptCommand,
  personRegisterCommand,
  tokenCreateCommand,
  policyShowCommand,
  policyCheckCommand,
  policyCompareCommand,
  policyAdoptCommand,
  policySimulateCommand,
  keyRotateCommand,
  textEraseCommand,
];
