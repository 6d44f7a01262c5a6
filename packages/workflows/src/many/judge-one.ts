import {
  type Actor,
  commandIdSchema,
  type EventFacts,
  type Instant,
  type IsoDate,
  type ManyEventName,
  parseStreamEvent,
  payloadForOne,
  type Policy,
  type Reason,
  sharedFields,
  type SharedPayload,
} from "@tiltas/domain";
import { decide } from "../commitment/decide.ts";
import { findRoute } from "../commitment/route.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import type { Directory } from "../explain/directory.ts";
import { type Asker, explainEvent, findActingRole } from "../explain/explain.ts";
import { foreseen, foreseenId } from "../explain/move.ts";
import { revisionFor } from "../explain/targets.ts";
import type { ReasonId, RemedyId } from "../rules/reason-ids.ts";
import { chooseTarget } from "./choose-target.ts";

/** Who would send one event to many commitments, and when; `policy` is the one in force. */
export type ManyAsked = {
  readonly event: ManyEventName;
  readonly asker: Asker;
  readonly at: Instant;
  /** The ministry's calendar day of `at`. */
  readonly today: IsoDate;
  readonly directory: Directory;
  readonly policy: Policy;
};

/** Whether one of many commitments would take the event, aimed at which part, and on sight of which revision. */
export type ManyJudgement = {
  /** Absent for an event aimed at the commitment itself, and where no single part can be named. */
  readonly target?: string;
  readonly expectedRevision: number;
} & (
  | { readonly can: true; readonly after: CommitmentSnapshot }
  | { readonly can: false; readonly reasons: readonly [Reason, ...Reason[]] }
);

const severalTargets = (targets: readonly string[]): Reason => ({
  id: "severalTargets" satisfies ReasonId,
  facts: { targets: targets.join(", ") },
  who: { roles: [], people: [] },
  remedy: "chooseOnItsPage" satisfies RemedyId,
});

/** What all share, before anyone has written it: no rule reads more of it than that it is there. */
const foreseenShared = (event: ManyEventName): SharedPayload =>
  Object.fromEntries(sharedFields(event).map(({ name }) => [name, foreseen]));

const actorOf = (
  snapshot: CommitmentSnapshot,
  { event, asker }: ManyAsked,
  target: string | undefined,
): Actor => ({
  type: "person",
  person: asker.person,
  role: findActingRole(snapshot, event, target, asker.roles) ?? asker.roles[0] ?? "auditor",
  ...(asker.onBehalfOf === undefined ? {} : { onBehalfOf: asker.onBehalfOf }),
  ...(asker.roles.includes("registrar") ? { registrar: true } : {}),
});

const factsOf = (snapshot: CommitmentSnapshot, { event, policy }: ManyAsked): EventFacts => {
  const route =
    event === "commitment.submit" ? findRoute(policy, snapshot.context.content) : undefined;
  return route === undefined ? {} : { route };
};

/**
 * What the law would say if the asker sent the event to this commitment now. The part aimed at is the one that is
 * open for the asker; two open ones are nobody's to choose between, so the answer is then `severalTargets`.
 */
export const judgeOne = (snapshot: CommitmentSnapshot, asked: ManyAsked): ManyJudgement => {
  const { event, asker, directory, at, today } = asked;
  const chosen = chooseTarget(explainEvent(snapshot, asker, directory, event));
  if (chosen.found === "several")
    return {
      can: false,
      expectedRevision: snapshot.context.revision,
      reasons: [severalTargets(chosen.targets)],
    };
  if (chosen.found === "none")
    return { can: false, expectedRevision: snapshot.context.revision, reasons: chosen.reasons };
  const { target } = chosen;
  const asEvent = parseStreamEvent(event, payloadForOne(event, foreseenShared(event), target), {
    at,
    recordedOn: today,
    effectiveOn: today,
    actor: actorOf(snapshot, asked, target),
    commandId: commandIdSchema.parse(foreseenId(0)),
    facts: factsOf(snapshot, asked),
  });
  const outcome = decide(snapshot, asEvent, directory);
  const where = {
    expectedRevision: revisionFor(snapshot.context, event, target),
    ...(target === undefined ? {} : { target }),
  };
  return outcome.ok
    ? { ...where, can: true, after: outcome.value }
    : { ...where, can: false, reasons: outcome.reasons };
};
