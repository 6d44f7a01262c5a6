import type { Policy, Route, RouteStep } from "@tiltas/domain";
import { openSearch, type Search, type Seat } from "./assignment.ts";
import type { Facts } from "./condition-class.ts";
import { type PolicyFinding, policyFinding } from "./policy.finding.ts";
import { findRouteOf, shapeKey } from "./route-shape.ts";
import { isWithin, type Situation } from "./situations.ts";
import type { PolicySurroundings } from "./surroundings.ts";

const mostTries = 50_000;

type People = PolicySurroundings["people"];

const seatsOf = ({ steps }: Route, people: People): readonly Seat[] =>
  steps.map(({ stepId, role, quorum, distinctFrom }) => ({
    stepId,
    quorum,
    apartFrom: distinctFrom,
    candidates: people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id),
  }));

/** One proposer of each kind: whoever holds the same roles leaves the same people over. */
const proposersOf = (people: People): People => {
  const proposing = people.filter(({ roles }) => roles.includes("proposer"));
  return [
    ...new Map(proposing.map((person) => [person.roles.toSorted().join(" "), person])).values(),
  ];
};

/** One person who may hold every role, by delegation too, could give every approval of the route. */
const isForOne = ({ steps }: Route): boolean =>
  steps.length > 1 &&
  steps.every(({ quorum, distinctFrom }) => quorum === 1 && distinctFrom.length === 0);

const withRules = (facts: Facts, { rules }: Situation, route: Route): Facts => ({
  ...facts,
  rules: rules.map(({ ruleId }) => ruleId).join(", "),
  steps: route.steps.map(({ stepId }: RouteStep) => stepId).join(", "),
});

const ofSeparation = (
  situation: Situation,
  route: Route,
  people: People,
  { findIsFillable }: Search,
): readonly PolicyFinding[] => {
  const proposers = proposersOf(people);
  const answers = proposers.map((proposer) => ({
    proposer,
    fillable: findIsFillable(
      seatsOf(
        route,
        people.filter(({ id }) => id !== proposer.id),
      ),
    ),
  }));
  const whole = proposers.length === 0 ? [findIsFillable(seatsOf(route, people))] : [];
  const all = [...whole, ...answers.map(({ fillable }) => fillable)];
  const facts = withRules(situation.facts, situation, route);
  if (all.includes(undefined)) return [policyFinding("tooIntricate", {}, facts)];
  if (!all.includes(true)) return [policyFinding("separationImpossible", {}, facts)];
  return answers
    .filter(({ fillable }) => fillable === false)
    .map(({ proposer }) =>
      policyFinding("proposerBlocksRoute", {}, { ...facts, roles: proposer.roles.join(", ") }),
    );
};

/** What can be wrong with who decides, the largest routes first: what people can do there they can do with less asked. */
const separationFindings = (
  routed: readonly Routed[],
  people: People,
): readonly PolicyFinding[] => {
  const heldRoles = new Set(people.flatMap(({ roles }) => roles));
  const search = openSearch(mostTries);
  const clear: Situation[] = [];
  const found: PolicyFinding[] = [];
  for (const { situation, route } of routed.toSorted(
    (a, b) => b.situation.rules.length - a.situation.rules.length,
  )) {
    // A role nobody holds is told by itself and would make every route with it impossible.
    if (!route.steps.every(({ role }) => heldRoles.has(role))) continue;
    if (clear.some((larger) => isWithin(situation, larger))) continue;
    const findings = ofSeparation(situation, route, people, search);
    if (findings.length === 0) clear.push(situation);
    found.push(...findings);
    if (findings.some(({ id }) => id === "tooIntricate")) break;
  }
  return found;
};

type Routed = { readonly situation: Situation; readonly route: Route };

/** What is wrong with the routes the policy can ask for, each looked at once: who can complete them, and whether one alone. */
export const routeFindings = (
  policy: Policy,
  situations: readonly Situation[],
  { people }: PolicySurroundings,
): readonly PolicyFinding[] => {
  const routed = new Map<string, Routed>();
  for (const situation of situations) {
    const route = findRouteOf(policy, situation.rules);
    const key = shapeKey(route);
    if (route !== undefined && !routed.has(key)) routed.set(key, { situation, route });
  }
  const all = [...routed.values()];
  return [
    ...all
      .filter(({ route }) => isForOne(route))
      .map(({ situation, route }) =>
        policyFinding("onePersonCompletes", {}, withRules(situation.facts, situation, route)),
      ),
    ...separationFindings(all, people),
  ];
};
