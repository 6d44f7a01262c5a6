import {
  businessRoles,
  type EventName,
  type Role,
  type RouteStep,
  systemEvents,
} from "@tiltas/domain";
import { findRouteInForce, findStep } from "../commitment/approvals.ts";
import { isEscalated } from "../commitment/deadlines.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { nobody, type Rule } from "./rule.ts";

/** Who accepts technically what is awarded, as the policy says; logistics reviewers where it says nothing. */
const findAcceptingRole = (context: CommitmentContext | undefined): Role =>
  context?.route?.technicalAcceptance?.role ?? "logisticsReviewer";

const byStep = "role of the step";

/** The role an open question was put to. */
const findAskedRole = (
  context: CommitmentContext | undefined,
  target: string | undefined,
): Role | undefined => context?.questions?.find(({ commandId }) => commandId === target)?.to;

const rolesTable: Readonly<Record<EventName, readonly Role[] | typeof byStep>> = {
  "commitment.propose": ["proposer"],
  "commitment.revise": ["proposer"],
  "commitment.submit": ["proposer"],
  "commitment.withdraw": ["proposer"],
  "commitment.cancel": ["manager", "minister"],
  "commitment.suspend": ["manager", "minister"],
  "commitment.resume": ["manager", "minister"],
  "commitment.close": ["procurementOfficer", "manager"],
  "commitment.import": [],
  "commitment.migrate": [],
  "approval.grant": byStep,
  "approval.decline": byStep,
  "approval.return": byStep,
  "approval.recall": byStep,
  "approval.reroute": ["administrator"],
  "share.pledge": ["coDonor", "proposer"],
  "share.confirm": ["coDonor", "budgetReviewer"],
  "share.waive": ["minister", "budgetHolder"],
  "procurement.open": ["procurementOfficer"],
  "procurement.divide": ["procurementOfficer"],
  "procurement.accept": ["logisticsReviewer"],
  "procurement.evaluate": ["procurementOfficer"],
  "procurement.award": ["contractingAuthority"],
  "procurement.sign": ["contractingAuthority", "procurementOfficer"],
  "procurement.abandon": ["procurementOfficer", "contractingAuthority"],
  "consignment.prepare": ["logisticsOfficer"],
  "consignment.dispatch": ["logisticsOfficer"],
  "consignment.receive": ["recipientRepresentative"],
  "consignment.lose": ["logisticsOfficer"],
  "delivery.accept": ["recipientRepresentative"],
  "delivery.writeOff": ["logisticsReviewer", "budgetHolder"],
  "delivery.approveWriteOff": ["budgetHolder", "minister"],
  "delivery.declineWriteOff": ["budgetHolder", "minister"],
  "claim.submit": ["budgetReviewer", "budgetHolder"],
  "claim.settle": ["budgetReviewer", "budgetHolder"],
  "claim.waive": ["minister", "budgetHolder"],
  "document.attach": businessRoles,
  "document.retire": businessRoles,
  "comment.add": businessRoles,
  "deadline.lapse": [],
};

/** The step's own role and, once it was escalated, its deputy beside it. */
const decidersOfStep = (step: RouteStep): readonly Role[] =>
  step.deputy !== undefined && isEscalated(step) ? [step.role, step.deputy] : [step.role];

/**
 * The roles an event may be sent in; for approvals the role of the step aimed at, or of any step; for an answer the
 * role that was asked.
 */
export const rolesFor = (
  context: CommitmentContext | undefined,
  type: EventName,
  target: string | undefined,
): readonly Role[] => {
  const asked = type === "comment.add" ? findAskedRole(context, target) : undefined;
  if (asked !== undefined) return [asked];
  if (type === "procurement.accept") return [findAcceptingRole(context)];
  const roles = rolesTable[type];
  if (roles !== byStep) return roles;
  if (context === undefined) return [];
  const step = findStep(context, target);
  if (step !== undefined) return decidersOfStep(step);
  return [...new Set((findRouteInForce(context)?.steps ?? []).flatMap(decidersOfStep))];
};

const jobOf: Readonly<Partial<Record<EventName, string>>> = {
  "deadline.lapse": "deadlines",
  "commitment.import": "import",
  "commitment.migrate": "machines",
};

/** The actor's role is one the event may be sent in; timers and imports come from their own job alone. */
export const hasRole: Rule = {
  id: "notYourRole",
  concern: "role",
  check: ({ context, type, actor, target }) =>
    actor.type === "system"
      ? jobOf[type] === actor.job
      : !systemEvents.includes(type) && rolesFor(context, type, target).includes(actor.role),
  who: ({ context, type, target }) =>
    systemEvents.includes(type) ? nobody : { roles: rolesFor(context, type, target), excluded: [] },
  remedy: "askSomeoneWithTheRole",
};
