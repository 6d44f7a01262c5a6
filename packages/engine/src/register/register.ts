import { type Outcome, type Reason, refusal, success } from "@tiltas/domain";
import { encodeHex } from "@tiltas/ledger";
import { dayOf } from "../ministry-day.ts";
import { type Appended, appendEntry } from "../write/append-entry.ts";
import { bodyHash } from "../write/body-hash.ts";
import { administratorLeft, findBrokenCheck, findBrokenUnique } from "../write/database-error.ts";
import { invalidInput } from "../write/parse-command.ts";
import { engineReason } from "../write/reasons.ts";
import { recordRefusal } from "../write/record-refusal.ts";
import { refusalStream } from "../write/refusal-record.ts";
import type { Writing } from "../write/writing.ts";
import { parseRegisterCommand } from "./parse-register-command.ts";
import { findRegisterAnswer, getRegisterAnswer } from "./register-answer.ts";
import type { RegisterChange } from "./register-change.ts";
import type { RegisterCommand, RegisterReceipt } from "./register-command.ts";
import { type RegisterCase, registerContent, registerRefusalContent } from "./register-entry.ts";
import { registerChange } from "./register-law.ts";

type Answered = Outcome<RegisterReceipt>;

const refuse = async (
  writing: Writing,
  asking: RegisterCase,
  reasons: readonly Reason[],
): Promise<Answered> => {
  const { command, asker } = asking;
  const { commandId } = command;
  const known = await findRegisterAnswer(writing.ground, commandId, asking.bodyHash);
  if (known !== undefined) return known;
  const stream = refusalStream(undefined, asker.person);
  const contentAt = registerRefusalContent(asking, stream, reasons);
  const recorded = await recordRefusal(writing, {
    stream,
    commandId,
    bodyHash: asking.bodyHash,
    contentAt,
  });
  return recorded ?? (await getRegisterAnswer(writing.ground, commandId, asking.bodyHash));
};

/** What a broken rule of the database says against the command; undefined for any other error. */
const findReason = (thrown: unknown): Reason | undefined => {
  const check = findBrokenCheck(thrown);
  if (check === "fund_ceiling_holds") return engineReason("ceilingBelowHoldings");
  if (check === "person_roles_lawful") return engineReason("rolesDoNotMix");
  if (check === administratorLeft) return engineReason("lastAdministrator");
  const unique = findBrokenUnique(thrown);
  if (unique === "policy_version_pkey") return engineReason("policyNumberNotNext");
  if (unique === "machine_version_pkey") return engineReason("machineAlreadyInForce");
  return unique === undefined ? undefined : engineReason("alreadyOpened", { rule: unique });
};

const append = async (
  writing: Writing,
  asking: RegisterCase,
  change: Extract<RegisterChange, { lawful: true }>,
): Promise<Appended | Reason> => {
  const { stream, parts } = change;
  const { commandId } = asking.command;
  const contentAt = registerContent(asking, stream);
  try {
    return await writing.turns(stream, async () =>
      appendEntry(writing.ground, {
        stream,
        commandId,
        bodyHash: asking.bodyHash,
        contentAt,
        more: parts,
      }),
    );
  } catch (thrown) {
    const reason = findReason(thrown);
    if (reason === undefined) throw thrown;
    return reason;
  }
};

const carryThrough = async (writing: Writing, asking: RegisterCase): Promise<Answered> => {
  const { ground } = writing;
  const change = await registerChange(ground, asking.asked, asking.asker, asking.at, asking.since);
  if (!change.lawful) return refuse(writing, asking, change.reasons);
  const appended = await append(writing, asking, change);
  if ("remedy" in appended) return refuse(writing, asking, [appended]);
  if (appended.done === "known")
    return getRegisterAnswer(ground, asking.command.commandId, asking.bodyHash);
  if (appended.done === "outrun") return refusal(engineReason("tooBusy"));
  ground.people.forget();
  ground.policy.forget();
  ground.machine.forget();
  const { stream, version, hash } = appended.entry;
  return success({ stream, version, entryHash: encodeHex(hash) });
};

/** Only the program itself may date a register's change otherwise than today. */
const isDatedOtherwise = ({ by, effectiveOn }: RegisterCommand, today: string): boolean =>
  effectiveOn !== undefined && (by === "system" ? effectiveOn > today : effectiveOn !== today);

/**
 * Changes a register and appends the entry that tells of it, in one statement; idempotent by command id. Refusals are
 * recorded in the asker's refusal stream, except `invalidInput`, `commandIdReused` and `tooBusy`.
 */
export const register = async (writing: Writing, command: RegisterCommand): Promise<Answered> => {
  const parsed = parseRegisterCommand(command);
  if (!parsed.ok) return parsed;
  const at = writing.ground.clock.now();
  if (isDatedOtherwise(command, dayOf(at)))
    return invalidInput([{ path: ["effectiveOn"], message: "must be today" }]);
  const since = writing.ground.timing.elapsed();
  const people = await writing.ground.people.since(since);
  return carryThrough(writing, {
    command,
    asked: parsed.value,
    bodyHash: bodyHash({ ...command, payload: parsed.value.payload }),
    asker: { person: command.by === "system" ? undefined : command.by, people },
    at,
    since,
  });
};
