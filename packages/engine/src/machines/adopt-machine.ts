import { commandIdSchema, type Outcome, type PersonId } from "@tiltas/domain";
import { register } from "../register/register.ts";
import type { RegisterReceipt } from "../register/register-command.ts";
import type { Writing } from "../write/writing.ts";

/** Adopts a version of the commitment machine for a person at a terminal, as a command of its own. */
export const adoptMachine = async (
  writing: Writing,
  version: number,
  reason: string,
  by: PersonId,
): Promise<Outcome<RegisterReceipt>> =>
  register(writing, {
    event: "machine.adopt",
    payload: { machine: "commitment", version, reason },
    commandId: commandIdSchema.parse(writing.ground.ids.uuid()),
    by,
  });
