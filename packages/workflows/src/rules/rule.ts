import type { Actor, EventName, IsoDate, Role, StreamEvent } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import type { Concern, ReasonId, RemedyId } from "./reason-ids.ts";

export type { Concern };

/**
 * What a rule is asked about: an event of a kind, by an actor, aimed at one part (step, share, procurement,
 * consignment or line). `event` is there only when the whole event is known; explanations ask without it.
 */
export type RuleCase = {
  readonly context: CommitmentContext;
  readonly type: EventName;
  readonly actor: Actor;
  readonly target: string | undefined;
  readonly event: StreamEvent | undefined;
  /** The day an explanation is asked on; an event is judged on the day it was recorded. */
  readonly on?: IsoDate;
};

/** The day documents and the like are judged on: never a clock's, and at least that of the latest event. */
export const dayOf = ({ context, event, on }: RuleCase): IsoDate =>
  event?.recordedOn ?? on ?? context.lastEffectiveOn;

/** Who may clear a reason: roles, less the persons who are excluded. */
export type Clearance = { readonly roles: readonly Role[]; readonly excluded: readonly string[] };

/** A rule of law: machine guards and explanations are both derived from it. `check` is total and true when it holds. */
export type Rule = {
  readonly id: ReasonId;
  readonly concern: Concern;
  readonly check: (asked: RuleCase) => boolean;
  readonly who: (asked: RuleCase) => Clearance;
  /** Id of the sentence that says how to clear it. */
  readonly remedy: RemedyId;
  /** The facts the reason's sentence speaks of. */
  readonly facts?: (asked: RuleCase) => Readonly<Record<string, string>>;
};

/** The value a record itself holds under a key, never one it inherits; undefined otherwise. */
export const findOwn = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string | undefined,
): Value | undefined => (key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined);

export const nobody: Clearance = { roles: [], excluded: [] };

/** The part an event is aimed at, for an answer its question, read from its payload; undefined for the commitment as a whole. */
export const findTarget = ({ payload }: Pick<StreamEvent, "payload">): string | undefined => {
  if ("stepId" in payload) return payload.stepId;
  if ("shareId" in payload) return payload.shareId;
  if ("procurementId" in payload) return payload.procurementId;
  if ("consignmentId" in payload) return payload.consignmentId;
  if ("documentId" in payload) return payload.documentId;
  if ("answers" in payload) return payload.answers;
  return "lineId" in payload ? payload.lineId : undefined;
};

/** The case a complete event makes. */
export const caseOf = (context: CommitmentContext, event: StreamEvent): RuleCase => ({
  context,
  type: event.type,
  actor: event.actor,
  target: findTarget(event),
  event,
});
