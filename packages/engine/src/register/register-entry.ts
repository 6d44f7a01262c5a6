import {
  type Actor,
  type EntryContent,
  type Instant,
  personIdSchema,
  type Reason,
} from "@tiltas/domain";
import { dayOf } from "../ministry-day.ts";
import { asJson } from "../write/entry-content.ts";
import { recordedReasons } from "../write/refusal-record.ts";
import type { RegisterAsked } from "./parse-register-command.ts";
import type { RegisterAsker } from "./register-change.ts";
import type { RegisterCommand } from "./register-command.ts";

/** A register command on its way. */
export type RegisterCase = {
  readonly command: RegisterCommand;
  readonly asked: RegisterAsked;
  readonly bodyHash: Buffer;
  readonly asker: RegisterAsker;
  readonly at: Instant;
  /** Nothing the law is asked about is older, in the clock of `timing`. */
  readonly since: number;
};

const actorOf = ({ person, people }: RegisterAsker): Actor => {
  if (person === undefined) return { type: "system", job: "import" };
  const roles = people.byId.get(person)?.roles ?? [];
  const role = roles.includes("administrator") ? "administrator" : (roles[0] ?? "auditor");
  return { type: "person", person: personIdSchema.parse(person), role };
};

const envelopeOf = ({ command, asker, at }: RegisterCase) => ({
  schema: "tiltas.entry/1" as const,
  action: command.event,
  actor: actorOf(asker),
  at,
  recordedOn: dayOf(at),
  effectiveOn: command.effectiveOn ?? dayOf(at),
  commandId: command.commandId,
});

/** The content of a register's entry. */
export const registerContent =
  (asking: RegisterCase, stream: string) =>
  (version: number): EntryContent => ({
    ...envelopeOf(asking),
    stream,
    version,
    payload: asJson(asking.asked.payload),
    reasons: [],
  });

/** The content of the entry that records why a register command was refused. */
export const registerRefusalContent =
  (asking: RegisterCase, stream: string, reasons: readonly Reason[]) =>
  (version: number): EntryContent => ({
    ...envelopeOf(asking),
    stream,
    version,
    payload: asJson({ asked: asking.asked.payload, refused: recordedReasons(reasons) }),
    reasons: reasons.map(({ id }) => id),
  });
