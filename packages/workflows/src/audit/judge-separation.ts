import { businessRoles, personsOf, type RouteStep } from "@tiltas/domain";
import { decidersOf } from "../commitment/approvals.ts";
import { type AuditedEntry, partOf } from "./audited.entry.ts";
import { dutyConflicts, hasDuty, type SeparationRule } from "./duties.ts";
import { nothingStands, routeInForce, type Standing, standingAfter } from "./standing-approvals.ts";

/** A rule somebody broke: the entry that broke it, the earlier entry it collides with, and who made both. */
export type SeparationBreach = {
  readonly rule: SeparationRule;
  readonly version: number;
  readonly earlier: number;
  readonly persons: readonly string[];
};

const shared = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Set(a.filter((person) => b.includes(person))),
];

const breach = (
  rule: SeparationRule,
  earlier: AuditedEntry,
  entry: AuditedEntry,
): readonly SeparationBreach[] => {
  const persons = shared(personsOf(earlier.actor), personsOf(entry.actor));
  return persons.length === 0
    ? []
    : [{ rule, version: entry.version, earlier: earlier.version, persons }];
};

const unitedDuties = (
  before: readonly AuditedEntry[],
  entry: AuditedEntry,
): readonly SeparationBreach[] =>
  dutyConflicts.flatMap(({ id, earlier, later, eitherWay = false, onDifference = false }) => {
    if (onDifference && entry.from?.state !== "awaitingDifference") return [];
    return before.flatMap((past) => {
      const isSo = hasDuty(past.action, earlier) && hasDuty(entry.action, later);
      const isOtherWay = eitherWay && hasDuty(past.action, later) && hasDuty(entry.action, earlier);
      return isSo || isOtherWay ? breach(id, past, entry) : [];
    });
  });

const excludeEachOther = (a: RouteStep, b: RouteStep): boolean =>
  a.stepId !== b.stepId && (a.distinctFrom.includes(b.stepId) || b.distinctFrom.includes(a.stepId));

/** The grants on a step that stand and share a person with the entry. */
const standingGrants = (
  before: readonly AuditedEntry[],
  step: RouteStep,
  entry: AuditedEntry,
): AuditedEntry | undefined =>
  shared(decidersOf(step), personsOf(entry.actor)).length === 0
    ? undefined
    : before.findLast(
        (past) =>
          past.action === "approval.grant" &&
          partOf(past) === step.stepId &&
          shared(personsOf(past.actor), personsOf(entry.actor)).length > 0,
      );

const unitedSteps = (
  before: readonly AuditedEntry[],
  standing: Standing,
  entry: AuditedEntry,
): readonly SeparationBreach[] => {
  const steps = routeInForce(standing)?.steps ?? [];
  const own = steps.find(({ stepId }) => stepId === partOf(entry));
  if (own === undefined || !hasDuty(entry.action, "decides")) return [];
  return steps.flatMap((step) => {
    const rule = step === own ? "grantsTwice" : "sameApprover";
    if (step !== own && !excludeEachOther(step, own)) return [];
    const grant = standingGrants(before, step, entry);
    return grant === undefined ? [] : breach(rule, grant, entry);
  });
};

const ownWriteOff = (
  before: readonly AuditedEntry[],
  entry: AuditedEntry,
): readonly SeparationBreach[] => {
  if (!hasDuty(entry.action, "decidesWriteOff")) return [];
  const asked = before.findLast(
    (past) => hasDuty(past.action, "asksWriteOff") && partOf(past) === partOf(entry),
  );
  return asked === undefined ? [] : breach("askerDecidesWriteOff", asked, entry);
};

const isIn = ({ actor }: AuditedEntry, kind: "administrator" | "business"): boolean =>
  actor.type === "person" &&
  (kind === "administrator"
    ? actor.role === "administrator"
    : businessRoles.some((role) => role === actor.role));

/** Whoever administers holds no business role: in one commitment nobody acts in both. */
const administering = (
  before: readonly AuditedEntry[],
  entry: AuditedEntry,
): readonly SeparationBreach[] =>
  before.flatMap((past) =>
    (isIn(past, "administrator") && isIn(entry, "business")) ||
    (isIn(past, "business") && isIn(entry, "administrator"))
      ? breach("administratorActs", past, entry)
      : [],
  );

/** One breach for each rule and entry: the first earlier entry is enough to say so. */
const oncePerRule = (breaches: readonly SeparationBreach[]): readonly SeparationBreach[] => [
  ...new Map(breaches.toReversed().map((found) => [found.rule, found])).values(),
];

/**
 * Separation of duties over the whole life of one commitment, from its entries alone and apart from the machine that
 * let them in: both persons of a delegated act count.
 * @param entries of one stream, in order
 */
export const judgeSeparation = (entries: readonly AuditedEntry[]): readonly SeparationBreach[] => {
  const before: AuditedEntry[] = [];
  const breaches: SeparationBreach[] = [];
  let standing = nothingStands;
  for (const entry of entries) {
    breaches.push(
      ...oncePerRule([
        ...unitedDuties(before, entry),
        ...unitedSteps(before, standing, entry),
        ...ownWriteOff(before, entry),
        ...administering(before, entry),
      ]),
    );
    standing = standingAfter(standing, entry);
    if (entry.actor.type === "person") before.push(entry);
  }
  return breaches;
};
