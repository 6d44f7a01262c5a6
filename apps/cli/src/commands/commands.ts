import type { Command } from "../command.ts";
import { demoLoadCommand } from "./demo-load.command.ts";
import { importKielCommand } from "./import-kiel.command.ts";
import { machineAdoptCommand } from "./machine-adopt.command.ts";
import { machineCheckCommand } from "./machine-check.command.ts";
import { machineShowCommand } from "./machine-show.command.ts";
import { migrateCommand } from "./migrate.command.ts";
import { tokenCreateCommand } from "./token-create.command.ts";
import { totalsCommand } from "./totals.command.ts";
import { verifyCommand } from "./verify.command.ts";

/** Every command of `tiltas`, in the order help lists them. */
export const commands: readonly Command[] = [
  migrateCommand,
  demoLoadCommand,
  importKielCommand,
  totalsCommand,
  verifyCommand,
  machineShowCommand,
  machineCheckCommand,
  machineAdoptCommand,
  tokenCreateCommand,
];
