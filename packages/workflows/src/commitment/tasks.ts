import { decimal, type EventName, type IsoDate, type Role } from "@tiltas/domain";
import { writableOff } from "../rules/delivery.rules.ts";
import { rolesFor } from "../rules/role.rules.ts";
import type { RuleCase } from "../rules/rule.ts";
import { findClaim, unclaimedShares } from "../records/claim.records.ts";
import { uncertified } from "../records/delivery.records.ts";
import { soughtShares } from "../records/share.records.ts";
import { findOpenWriteOff, findUnitsToConsign } from "../records/write-off.records.ts";
import { awaitsAcceptance } from "../rules/technical.rules.ts";
import { uncoveredLines } from "../rules/procurement.rules.ts";
import { findRouteInForce, openSteps } from "./approvals.ts";
import type { CommitmentContext } from "./commitment.context.ts";
import { findDueOn } from "./deadlines.ts";
import { lawOf } from "./laws.ts";
import { positionOf, type CommitmentSnapshot } from "./snapshot.ts";
import { tallyOf } from "./tally.ts";

/** What must happen next, for one role: a row of the work queue. `key` is stable while the task is open. */
export type Task = {
  readonly key: string;
  readonly event: EventName;
  readonly role: Role;
  readonly target?: string;
  readonly excluded: readonly string[];
  readonly dueOn?: IsoDate;
};

type Wanted = { event: EventName; target?: string; dueOn?: IsoDate };

const ofSteps = (context: CommitmentContext): Wanted[] => {
  const route = findRouteInForce(context);
  return openSteps(route).map((step) => {
    const dueOn = route && findDueOn(route, step);
    return {
      event: "approval.grant",
      target: step.stepId,
      ...(dueOn === undefined ? {} : { dueOn }),
    };
  });
};

const ofFunding = (context: CommitmentContext): Wanted[] =>
  soughtShares(context).map((share) => ({
    event: share.donor === undefined ? "share.pledge" : "share.confirm",
    target: share.shareId,
  }));

const nextOfProcurement = {
  opened: "procurement.evaluate",
  evaluated: "procurement.award",
  awarded: "procurement.sign",
} as const;

const ofSourcing = (context: CommitmentContext): Wanted[] => {
  const wanted: Wanted[] = [];
  for (const [target, part] of Object.entries(context.procurements)) {
    if (part.state === "contracted" || part.state === "abandoned") continue;
    const event = awaitsAcceptance(context, part)
      ? "procurement.accept"
      : nextOfProcurement[part.state];
    wanted.push({ event, target });
  }
  return uncoveredLines(context).length > 0 ? [...wanted, { event: "procurement.open" }] : wanted;
};

const hasOpenUnits = (context: CommitmentContext): boolean =>
  context.content.lines.some((line) => {
    const open = findUnitsToConsign(context, line);
    const tally = tallyOf(context, line.lineId);
    if (open !== undefined) return decimal.compare(open, "0") > 0;
    return !tally.settled && decimal.isZero(tally.prepared);
  });

const ofDelivery = (context: CommitmentContext): Wanted[] => {
  const wanted: Wanted[] = [];
  for (const [target, part] of Object.entries(context.consignments)) {
    if (part.state === "prepared") wanted.push({ event: "consignment.dispatch", target });
    if (part.state === "dispatched") wanted.push({ event: "consignment.receive", target });
  }
  for (const part of uncertified(context))
    wanted.push({ event: "delivery.accept", target: part.context.consignmentId });
  for (const { lineId } of context.content.lines) {
    if (findOpenWriteOff(context, lineId) !== undefined)
      wanted.push({ event: "delivery.approveWriteOff", target: lineId });
    else if (!decimal.isZero(writableOff(context, lineId)))
      wanted.push({ event: "delivery.writeOff", target: lineId });
  }
  return hasOpenUnits(context) ? [...wanted, { event: "consignment.prepare" }] : wanted;
};

/** What a fund outside still owes; when nothing, the commitment can be closed. */
const ofClaims = (context: CommitmentContext): Wanted[] => {
  const unclaimed = unclaimedShares(context);
  if (unclaimed.length === 0) return [{ event: "commitment.close" }];
  return unclaimed.map(({ shareId: target }) => ({
    event: findClaim(context, target) === undefined ? "claim.submit" : "claim.settle",
    target,
  }));
};

const wantedIn = (snapshot: CommitmentSnapshot): readonly Wanted[] => {
  const { context } = snapshot;
  const { state } = positionOf(snapshot);
  switch (state) {
    case "draft":
    case "returned":
      return [{ event: "commitment.submit" }];
    case "underReview":
    case "awaitingDifference":
      return ofSteps(context);
    case "awaitingFunding":
      return ofFunding(context);
    case "awaitingProcurement":
      return [{ event: "procurement.open" }];
    case "sourcing":
    case "partlyContracted":
      return ofSourcing(context);
    case "awaitingDispatch":
    case "inDelivery":
    case "partlyDelivered":
      return ofDelivery(context);
    case "awaitingAcceptance":
      return uncertified(context).map((part) => ({
        event: "delivery.accept",
        target: part.context.consignmentId,
      }));
    case "accepted":
      return ofClaims(context);
    case "suspended":
      return [{ event: "commitment.resume" }];
    case "rejected":
    case "withdrawn":
    case "cancelled":
    case "closed":
      return [];
    default:
      return state satisfies never;
  }
};

/** Open questions wait for an answer in every state but an end. */
const ofQuestions = (snapshot: CommitmentSnapshot): readonly Wanted[] =>
  snapshot.status === "active"
    ? (snapshot.context.questions ?? []).map(({ commandId }) => ({
        event: "comment.add",
        target: commandId,
      }))
    : [];

/** Everyone the separation of duties keeps from an event, whoever asks. */
export const excludedFrom = (
  snapshot: CommitmentSnapshot,
  event: EventName,
  target: string | undefined,
): readonly string[] => {
  const asked: RuleCase = {
    context: snapshot.context,
    type: event,
    actor: { type: "system", job: "deadlines" },
    target,
    event: undefined,
  };
  const separation = lawOf(snapshot)
    .rulesFor(event)
    .filter(({ concern }) => concern === "separation");
  return [...new Set(separation.flatMap((rule) => rule.who(asked).excluded))];
};

/** Who must act next: one task per wanted event and role that may send it. Pure function of the snapshot. */
export const tasksOf = (snapshot: CommitmentSnapshot): readonly Task[] =>
  [...wantedIn(snapshot), ...ofQuestions(snapshot)].flatMap(({ event, target, dueOn }) =>
    rolesFor(snapshot.context, event, target).map((role) => ({
      key: `${event}:${target ?? ""}:${role}`,
      event,
      role,
      excluded: excludedFrom(snapshot, event, target),
      ...(target === undefined ? {} : { target }),
      ...(dueOn === undefined ? {} : { dueOn }),
    })),
  );
