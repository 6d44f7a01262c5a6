import type {
  Actor,
  EventEnvelope,
  EventFacts,
  Outcome,
  Reason,
  StreamEvent,
} from "@tiltas/domain";
import type { CommitmentSnapshot } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { dayOf } from "../ministry-day.ts";
import type { Clock } from "../ports/clock.ts";
import { actingIn } from "./acting.ts";
import type { ParsedCommand } from "./parse-command.ts";
import { engineReason } from "./reasons.ts";

export type Lawful = {
  readonly lawful: true;
  readonly event: StreamEvent;
  readonly after: CommitmentSnapshot;
};

export type Unlawful = {
  readonly lawful: false;
  readonly event: StreamEvent;
  readonly reasons: readonly [Reason, ...Reason[]];
};

/** What the law says of a command, here and now. */
export type Judgement = Lawful | Unlawful;

/** The payload was parsed by the schema of the same event's name (`parseCommand`), so type and payload belong together. */
const eventFrom = ({ event, payload }: ParsedCommand, envelope: EventEnvelope): StreamEvent =>
  ({ type: event, payload, ...envelope }) as StreamEvent;

/** The complete event a command asks for, at the clock's present moment. */
export const eventOfCommand = (
  command: ParsedCommand,
  clock: Clock,
  actor: Actor,
  facts: EventFacts,
): StreamEvent => {
  const at = clock.now();
  const recordedOn = dayOf(at);
  return eventFrom(command, {
    at,
    recordedOn,
    effectiveOn: command.effectiveOn ?? recordedOn,
    actor,
    commandId: command.commandId,
    facts,
    ...(command.effectiveReason === undefined ? {} : { effectiveReason: command.effectiveReason }),
  });
};

/** The judgement in the words of the law's own outcome. */
export const judgementOf = (event: StreamEvent, outcome: Outcome<CommitmentSnapshot>): Judgement =>
  outcome.ok
    ? { lawful: true, event, after: outcome.value }
    : { lawful: false, event, reasons: outcome.reasons };

/** A judgement against, when there is any reason. */
export const unlawful = (event: StreamEvent, reasons: readonly Reason[]): Unlawful | undefined => {
  const [first, ...more] = reasons;
  return first === undefined ? undefined : { lawful: false, event, reasons: [first, ...more] };
};

/** The judgement on an event of a commitment that does not exist. */
export const judgeMissing = async (
  ground: Ground,
  command: ParsedCommand,
  since: number,
): Promise<Unlawful> => {
  const people = await ground.people.since(since);
  const today = dayOf(ground.clock.now());
  const { actor } = actingIn({ command, snapshot: undefined, target: undefined, people, today });
  const event = eventOfCommand(command, ground.clock, actor, {});
  return { lawful: false, event, reasons: [engineReason("commitmentNotFound")] };
};
