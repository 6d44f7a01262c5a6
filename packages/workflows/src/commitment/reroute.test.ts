import { type Policy, policySchema, samplePolicy } from "@tiltas/domain";
import { expect, test } from "vitest";
import {
  anApproved,
  aSubmitted,
  by,
  granted,
  inRole,
  personWith,
  play,
  reasonsFor,
  refusedFor,
} from "../testing/index.ts";
import { openSteps } from "./approvals.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

const reason = { reason: "The policy has changed." };
type Step = Policy["rules"][number]["steps"][number];

/** The sample policy with its steps changed, as the next version of it. */
const changed = (change: (step: Step) => readonly Step[]): Policy =>
  policySchema.parse({
    ...samplePolicy,
    version: 2,
    rules: samplePolicy.rules.map((rule) => ({ ...rule, steps: rule.steps.flatMap(change) })),
  });

const stricter = changed((step) => [{ ...step, quorum: 2, of: 3 }]);
const withoutBudget = changed((step) => (step.stepId === "budget" ? [] : [step]));
const legalOfManagers = changed((step) =>
  step.stepId === "legal" ? [{ ...step, role: "manager" }] : [step],
);

const rerouted = (snapshot: CommitmentSnapshot, policy: Policy): CommitmentSnapshot =>
  play(snapshot, "approval.reroute", "administrator", reason, policy);

const stepsOf = ({ context }: CommitmentSnapshot) =>
  context.route?.steps.map(({ stepId, granted: given }) => `${stepId} ${given.length}`);
const openIn = ({ context }: CommitmentSnapshot) =>
  openSteps(context.route).map(({ stepId }) => stepId);

const legalGranted = granted(aSubmitted(), "legal", "legalReviewer");

test("a new route keeps the approvals of steps that are the same, and asks for the others", () => {
  const now = rerouted(legalGranted, stricter);
  expect(positionOf(now)).toMatchObject({ state: "underReview", revision: 1 });
  expect(now.context.route?.policyVersion).toBe(2);
  expect(stepsOf(now)).toEqual(["legal 1", "budget 0", "minister 0"]);
  expect(openIn(now)).toEqual(["legal", "budget"]);
});

test("an approval given in another role does not answer the new step", () => {
  expect(stepsOf(rerouted(legalGranted, legalOfManagers))).toEqual([
    "legal 0",
    "budget 0",
    "minister 0",
  ]);
});

test("a step that falls away takes its approvals with it, and the next stage opens on that day", () => {
  const now = rerouted(legalGranted, withoutBudget);
  expect(stepsOf(now)).toEqual(["legal 1", "minister 0"]);
  expect(now.context.route?.steps.map(({ openedOn }) => openedOn)).not.toContain(undefined);
});

test("no administrator approves by a new route: where all that is left was granted, the last stage is asked again", () => {
  const small = policySchema.parse({
    ...withoutBudget,
    rules: withoutBudget.rules
      .map((rule) => ({
        ...rule,
        steps: rule.steps.filter(({ stepId }) => stepId !== "minister"),
      }))
      .filter(({ steps }) => steps.length > 0),
  });
  const now = rerouted(legalGranted, small);
  expect(positionOf(now).state).toBe("underReview");
  expect(stepsOf(now)).toEqual(["legal 0"]);
});

test("only an administrator has a route computed anew, with a reason, and only while it is decided on", () => {
  const asked = ["approval.reroute", "proposer", reason, stricter] as const;
  expect(reasonsFor(legalGranted, ...asked)).toMatchObject([
    { id: "notYourRole", who: { roles: ["administrator"] } },
  ]);
  const admin = ["approval.reroute", "administrator", reason, stricter] as const;
  expect(refusedFor(anApproved(), ...admin)).toEqual(["notInThisState"]);
  expect(() => refusedFor(legalGranted, "approval.reroute", "administrator", {})).toThrow("reason");
});

test("the same policy asks for the same route, so there is nothing to compute", () => {
  expect(refusedFor(legalGranted, "approval.reroute", "administrator", reason)).toEqual([
    "routeAlreadyInForce",
  ]);
});

test("a policy that covers the commitment no more gives no route, nor does one with decisions in it", () => {
  const elsewhere = policySchema.parse({
    ...samplePolicy,
    rules: samplePolicy.rules.filter(({ ruleId }) => ruleId === "stock"),
  });
  expect(refusedFor(legalGranted, "approval.reroute", "administrator", reason, elsewhere)).toEqual([
    "noRuleApplies",
  ]);
});

test("deciders of before are still kept apart on the new route", () => {
  const both = granted(rerouted(legalGranted, stricter), "legal", by("legalReviewer", 2));
  expect(
    refusedFor(both, "approval.grant", inRole(personWith("legalReviewer"), "budgetReviewer"), {
      stepId: "budget",
    }),
  ).toContain("sameApprover");
});
