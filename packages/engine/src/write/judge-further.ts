import type { IsoDate, StreamEvent } from "@tiltas/domain";
import { decide, findContentToRoute, findTarget, revisionFor } from "@tiltas/workflows";
import { routeFactsOf } from "../deadlines/route-facts.ts";
import type { FileLook } from "../files/document-files.ts";
import { dayOf } from "../ministry-day.ts";
import { actingIn } from "./acting.ts";
import type { HeldCommitment } from "./held-commitment.ts";
import { eventOfCommand, type Judgement, judgementOf, unlawful } from "./judgement.ts";
import type { ParsedCommand } from "./parse-command.ts";
import { engineReason } from "./reasons.ts";
import type { Writing } from "./writing.ts";

const routeFacts = async (
  { ground }: Writing,
  { snapshot }: HeldCommitment,
  { event, payload }: ParsedCommand,
  since: number,
  from: IsoDate,
) => {
  const content = findContentToRoute(snapshot, { type: event, payload });
  return content === undefined ? {} : routeFactsOf(await ground.policy.since(since), content, from);
};

const noFile: FileLook = { facts: {}, against: [] };

/** What is found of the file an event attaches; nothing for every other event. */
const lookAtFile = async ({ ground }: Writing, { event, payload }: ParsedCommand) =>
  event === "document.attach" && "document" in payload
    ? ground.files.look(payload.document)
    : noFile;

const conflictReason = (held: HeldCommitment, event: StreamEvent, expected: number) => {
  const current = revisionFor(held.snapshot.context, event.type, findTarget(event));
  if (current === expected) return [];
  return [
    engineReason("revisionConflict", {
      expected: String(expected),
      current: String(current),
      event: event.type,
    }),
  ];
};

/**
 * Judges an event of a commitment that exists: revision, delegation, registers, then the law itself.
 * @param since how fresh people and policy must be, in the clock of `timing`
 */
export const judgeFurther = async (
  writing: Writing,
  command: ParsedCommand,
  held: HeldCommitment,
  since: number,
): Promise<Judgement> => {
  const { ground, registers } = writing;
  const people = await ground.people.since(since);
  const target = findTarget(command);
  const today = dayOf(ground.clock.now());
  const from = command.effectiveOn ?? today;
  const file = await lookAtFile(writing, command);
  const facts = { ...(await routeFacts(writing, held, command, since, from)), ...file.facts };
  const acting = actingIn({ command, snapshot: held.snapshot, target, people, today });
  const event = eventOfCommand(command, ground.clock, acting.actor, facts);
  const against = unlawful(event, [
    ...conflictReason(held, event, command.expectedRevision),
    ...(acting.against === undefined ? [] : [acting.against]),
    ...(await registers.reasonsAgainst(event)),
    ...file.against,
  ]);
  return against ?? judgementOf(event, decide(held.snapshot, event, people));
};
