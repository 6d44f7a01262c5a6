import {
  type CommitmentId,
  parseReference,
  type Reference,
  type StreamEvent,
  yearOf,
} from "@tiltas/domain";
import { begin } from "@tiltas/workflows";
import { dayOf } from "../ministry-day.ts";
import { actingIn } from "./acting.ts";
import { eventOfCommand, type Judgement, judgementOf, unlawful } from "./judgement.ts";
import type { ParsedCommand } from "./parse-command.ts";
import type { Writing } from "./writing.ts";

// Stands in while the law is asked, so that a refused proposal uses up no number.
const noReference = parseReference("LT-1990-0000");

const inputOf = (commitmentId: CommitmentId, reference: Reference, event: StreamEvent) => {
  if (event.type !== "commitment.propose" && event.type !== "commitment.import")
    throw new TypeError(`${event.type} begins no commitment`);
  return { commitmentId, reference, event: { ...event, facts: { reference } } };
};

/** Judges the event that begins a commitment and, when it is lawful, gives the commitment its reference. */
export const judgeBeginning = async (
  writing: Writing,
  command: ParsedCommand,
  commitmentId: CommitmentId,
  since: number,
): Promise<Judgement> => {
  const { ground, registers, nextReference } = writing;
  const [people, version] = await Promise.all([
    ground.people.since(since),
    ground.machine.since(since),
  ]);
  const today = dayOf(ground.clock.now());
  const acting = actingIn({ command, snapshot: undefined, target: undefined, people, today });
  const event = eventOfCommand(command, ground.clock, acting.actor, {});
  const against = unlawful(event, [
    ...(acting.against === undefined ? [] : [acting.against]),
    ...(await registers.reasonsAgainst(event)),
  ]);
  if (against !== undefined) return against;
  const trial = inputOf(commitmentId, noReference, event);
  const tried = judgementOf(event, begin(trial, people, version));
  if (!tried.lawful) return tried;
  const reference = await nextReference(
    trial.event.payload.content.donor,
    yearOf(event.effectiveOn),
  );
  const input = inputOf(commitmentId, reference, event);
  return judgementOf(input.event, begin(input, people, version));
};
