import { type EntryContent, type Policy, type Route, samplePolicy } from "@tiltas/domain";
import { findContentToRoute } from "../commitment/content-to-route.ts";
import { eventOf } from "../commitment/replay.ts";
import { findRoute } from "../commitment/route.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { auditError, type AuditFinding } from "./audit-finding.ts";
import { isSameJson } from "./is-same-json.ts";
import { inForceAt, type Moment } from "./recorded.ts";
import type { Registers } from "./registers.ts";

/** The policies that may have been in force; the sample policy is before any was adopted. */
const policiesAt = ({ policies }: Registers, moment: Moment): readonly Policy[] => {
  const { candidates, mayBeNone } = inForceAt(policies, moment);
  return [...(mayBeNone ? [samplePolicy] : []), ...candidates.map(({ policy }) => policy)];
};

/** Days off are kept with a route from outside (decision 0085); who decides does not depend on them. */
const withoutCalendar = (route: Route | undefined): unknown =>
  route === undefined ? undefined : { ...route, calendar: undefined };

const isNamed = ({ name, version }: Policy, route: Route): boolean =>
  name === route.policyName && version === route.policyVersion;

/** No event besides these asks a policy for a route; to look into the rest would only take time. */
const askForRoutes: readonly string[] = [
  "commitment.submit",
  "approval.reroute",
  "procurement.award",
];

/** The route in an entry against the one its policy asks for, and that policy against what was in force. */
export const checkRoute = (
  registers: Registers,
  before: CommitmentSnapshot | undefined,
  entry: EntryContent,
  moment: Moment,
): readonly AuditFinding[] => {
  const { stream, version, facts } = entry;
  const place = { stream, version };
  const route = facts?.route;
  if (route === undefined && !askForRoutes.includes(entry.action)) return [];
  const content = before && findContentToRoute(before, eventOf(entry));
  if (content === undefined)
    return route === undefined ? [] : [auditError("routeDiffers", place, { fact: "notAskedFor" })];
  const inForce = policiesAt(registers, moment);
  if (route === undefined)
    return inForce.some((policy) => findRoute(policy, content) === undefined)
      ? []
      : [auditError("routeDiffers", place, { fact: "missing" })];
  const policyFacts = { policy: `${route.policyName} ${route.policyVersion}` };
  const known = [...inForce, ...registers.policies.map(({ policy }) => policy)];
  if (!known.some((policy) => isNamed(policy, route)))
    return [auditError("policyUnknown", place, policyFacts)];
  const named = inForce.filter((policy) => isNamed(policy, route));
  if (named.length === 0) return [auditError("policyNotOfItsTime", place, policyFacts)];
  const isAsked = named.some((policy) =>
    isSameJson(withoutCalendar(findRoute(policy, content)), withoutCalendar(route)),
  );
  return isAsked ? [] : [auditError("routeDiffers", place, policyFacts)];
};
