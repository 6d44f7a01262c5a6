import { type CommitmentContent, policySchema, samplePolicy } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import {
  aDraft,
  anApproved,
  anEvent,
  aSubmitted,
  by,
  castDirectory,
  granted,
  openingOf,
  play,
  reasonsFor,
  refusedFor,
  routeClasses,
  today,
} from "../testing/index.ts";
import { openSteps } from "./approvals.ts";
import { decide } from "./decide.ts";
import { findRoute } from "./route.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

const on = (stepId: string) => ({ stepId });
const because = (stepId: string) => ({ stepId, reason: "Say more." });
const grantsOf = (snapshot: CommitmentSnapshot) =>
  Object.fromEntries(
    (snapshot.context.route?.steps ?? []).map(({ stepId, granted: given }) => [
      stepId,
      given.length,
    ]),
  );
const openIn = (snapshot: CommitmentSnapshot) =>
  openSteps(snapshot.context.route).map(({ stepId }) => stepId);

const revisedTo = (snapshot: CommitmentSnapshot, content: CommitmentContent): CommitmentSnapshot =>
  play(
    play(snapshot, "commitment.revise", "proposer", { content, reason: "As asked." }),
    "commitment.submit",
    "proposer",
  );

test("steps of one stage run side by side, the next stage opens when they are complete", () => {
  const now = aSubmitted();
  expect(openIn(now)).toEqual(["legal", "budget"]);
  const one = granted(now, "budget", "budgetReviewer");
  expect(openIn(one)).toEqual(["legal"]);
  expect(reasonsFor(one, "approval.grant", "minister", on("minister"))).toMatchObject([
    { id: "earlierStepOpen", facts: { waitingFor: "legal" }, who: { roles: ["legalReviewer"] } },
  ]);
  expect(openIn(granted(one, "legal", "legalReviewer"))).toEqual(["minister"]);
});

test("a step with a quorum of two needs two people, and names those who can still clear it", () => {
  const one = granted(aSubmitted(routeClasses.major), "legal", "legalReviewer");
  const both = granted(one, "budget", "budgetReviewer");
  expect(openIn(both)).toEqual(["legal", "budget"]);
  const more = granted(both, "budget", by("budgetReviewer", 2));
  const [reason] = reasonsFor(more, "approval.grant", "minister", on("minister"));
  expect(reason?.who.people.map(({ name }) => name)).toEqual([
    "legalReviewer 2",
    "legalReviewer 3",
  ]);
  expect(openIn(granted(more, "legal", by("legalReviewer", 2)))).toEqual(["minister"]);
});

test("the second to decide an already decided step is told so before anything else", () => {
  const now = granted(aSubmitted(), "legal", "legalReviewer");
  const second = by("legalReviewer", 2);
  expect(refusedFor(now, "approval.grant", second, on("legal")).at(0)).toBe("stepAlreadyDecided");
  for (const type of ["approval.decline", "approval.return"] as const)
    expect(refusedFor(now, type, second, because("legal")).at(0)).toBe("stepAlreadyDecided");
  const approved = anApproved();
  expect(refusedFor(approved, "approval.grant", by("legalReviewer", 2), on("legal")).at(0)).toBe(
    "stepAlreadyDecided",
  );
});

test("a step that is not on the route is no step", () => {
  expect(refusedFor(aSubmitted(), "approval.grant", "legalReviewer", on("nowhere"))).toContain(
    "stepNotOnRoute",
  );
});

test("a step waits for the documents the policy asks for, and a retired one does not count", () => {
  const now = aSubmitted(routeClasses.stock);
  const grant = ["approval.grant", "logisticsReviewer", on("logistics")] as const;
  expect(reasonsFor(now, ...grant)).toMatchObject([
    {
      id: "documentMissing",
      facts: { documents: "governmentResolution" },
      who: { roles: ["logisticsReviewer", "proposer"] },
    },
  ]);
  const documentId = "0192c000-0000-7000-8000-000000000001";
  const document = {
    documentId,
    kind: "governmentResolution",
    title: "Resolution",
    fileName: "resolution.pdf",
    mediaType: "application/pdf",
    size: 1,
    sha256: "0".repeat(64),
  };
  const attached = play(now, "document.attach", "proposer", { document });
  expect(refusedFor(attached, ...grant)).toEqual([]);
  expect(refusedFor(attached, "document.attach", "proposer", { document })).toEqual([
    "documentAlreadyAttached",
  ]);
  const retired = play(attached, "document.retire", "proposer", { documentId, reason: "Void." });
  expect(refusedFor(retired, ...grant)).toEqual(["documentMissing"]);
  expect(
    refusedFor(retired, "document.retire", "proposer", { documentId, reason: "Void." }),
  ).toEqual(["documentNotFound"]);
});

test("one's own decision can be taken back until the next step acts, and only one's own", () => {
  const now = granted(aSubmitted(), "legal", "legalReviewer");
  expect(refusedFor(now, "approval.recall", by("legalReviewer", 2), because("legal"))).toEqual([
    "notYourDecision",
  ]);
  const recalled = play(now, "approval.recall", "legalReviewer", because("legal"));
  expect(openIn(recalled)).toEqual(["legal", "budget"]);
  expect(refusedFor(recalled, "approval.grant", "legalReviewer", on("legal"))).toEqual([]);
  const decided = granted(granted(now, "budget", "budgetReviewer"), "minister", "minister");
  expect(refusedFor(decided, "approval.recall", "legalReviewer", because("legal"))).toEqual([
    "nextStepActed",
  ]);
});

test("the last approver's recall takes an approved commitment back under review, until procurement opens", () => {
  const approved = anApproved();
  expect(approved.context.approvedOn).toBe(today);
  const recalled = play(approved, "approval.recall", "minister", because("minister"));
  expect(positionOf(recalled)).toMatchObject({ stage: "proposed", state: "underReview" });
  expect(recalled.context.approvedOn).toBe(null);
  const opened = play(approved, "procurement.open", "procurementOfficer", openingOf);
  expect(refusedFor(opened, "approval.recall", "minister", because("minister")).at(0)).toBe(
    "nextStepActed",
  );
});

test("a recalled step is due anew, and steps that wait again have no day until they open again", () => {
  const reviewed = granted(
    granted(aSubmitted(), "legal", "legalReviewer"),
    "budget",
    "budgetReviewer",
  );
  const recalled = play(reviewed, "approval.recall", "legalReviewer", because("legal"));
  const opened = recalled.context.route?.steps.map(({ stepId, openedOn }) => [stepId, openedOn]);
  expect(opened).toEqual([
    ["legal", today],
    ["budget", today],
    ["minister", undefined],
  ]);
});

test("a return keeps the approvals given; a revision that no rule reads cancels none", () => {
  const now = play(
    granted(aSubmitted(), "legal", "legalReviewer"),
    "approval.return",
    "budgetReviewer",
    because("budget"),
  );
  expect(positionOf(now).state).toBe("returned");
  expect(grantsOf(now)).toEqual({ legal: 1, budget: 0, minister: 0 });
  const again = revisedTo(now, { ...now.context.content, title: "Mine detectors, tested" });
  expect(positionOf(again)).toMatchObject({ state: "underReview", revision: 2 });
  expect(grantsOf(again)).toEqual({ legal: 1, budget: 0, minister: 0 });
});

test("a revision cancels the approvals whose rule reads a changed field", () => {
  const now = play(
    granted(aSubmitted(), "legal", "legalReviewer"),
    "approval.return",
    "budgetReviewer",
    because("budget"),
  );
  expect(grantsOf(revisedTo(now, aContent({ amount: "190000.00" })))).toEqual({
    legal: 0,
    budget: 0,
    minister: 0,
  });
});

test("an approval whose rule reads no changed field outlives a revision that another rule reads", () => {
  const small = granted(aSubmitted(routeClasses.stock), "budgetHolder", "budgetHolder");
  const returned = play(small, "approval.return", "logisticsReviewer", because("logistics"));
  const content = {
    ...routeClasses.stock,
    lines: routeClasses.stock.lines.map((line) => ({ ...line, item: "Other" })),
  };
  expect(grantsOf(revisedTo(returned, content))).toEqual({ budgetHolder: 1, logistics: 0 });
});

test("a submission never approves: when the open step falls away, the last stage is asked again", () => {
  const small = granted(aSubmitted(routeClasses.stock), "budgetHolder", "budgetHolder");
  const returned = play(small, "approval.return", "logisticsReviewer", because("logistics"));
  const again = revisedTo(returned, { ...routeClasses.stock, sourcing: "purchase" });
  expect(positionOf(again).state).toBe("underReview");
  expect(openIn(again)).toEqual(["budgetHolder"]);
});

test("a running route is not altered by a later policy, a new submission follows it", () => {
  const stricter = policySchema.parse({
    ...samplePolicy,
    version: 2,
    rules: samplePolicy.rules.map((rule) => ({
      ...rule,
      steps: rule.steps.map((step) => ({ ...step, quorum: 2, of: 3 })),
    })),
  });
  const running = aSubmitted();
  const next = play(running, "approval.grant", "legalReviewer", on("legal"), stricter);
  expect(next.context.route?.policyVersion).toBe(1);
  const returned = play(next, "approval.return", "budgetReviewer", because("budget"), stricter);
  const again = play(returned, "commitment.submit", "proposer", {}, stricter);
  expect(again.context.route?.policyVersion).toBe(2);
  expect(openIn(again)).toEqual(["legal", "budget"]);
});

test("a declined commitment is rejected for good, a withdrawn one withdrawn", () => {
  const rejected = play(aSubmitted(), "approval.decline", "legalReviewer", because("legal"));
  expect(positionOf(rejected).state).toBe("rejected");
  const withdrawn = play(aSubmitted(), "commitment.withdraw", "proposer", {
    reason: "Not needed.",
  });
  expect(refusedFor(withdrawn, "commitment.submit", "proposer")).toEqual(["commitmentEnded"]);
});

const withoutValue = aContent().lines.map((line) => ({ ...line, totalValue: undefined }));
const withoutFund = aContent().shares.map((share) => ({ ...share, fundCode: undefined }));

test.for([
  ["a line without value", "lineWithoutValue", { lines: withoutValue }],
  ["a missing share", "sharesDoNotAddUp", { shares: [] }],
  ["an own share without a fund", "fundNotNamed", { shares: withoutFund }],
] as const)("%s keeps a proposal from being submitted", ([, id, change]) => {
  const draft = aDraft(aContent({ change }));
  expect(refusedFor(draft, "commitment.submit", "proposer")).toContain(id);
});

test("a proposal no rule covers, and a route with decisions already in it, are refused", () => {
  const draft = aDraft();
  const submit = (route: ReturnType<typeof findRoute>) => {
    const event = anEvent(
      "commitment.submit",
      "proposer",
      {},
      route === undefined ? {} : { facts: { route } },
    );
    const outcome = decide(draft, event, castDirectory);
    return outcome.ok ? [] : outcome.reasons.map(({ id }) => id);
  };
  expect(submit(undefined)).toEqual(["noRuleApplies"]);
  const decided = granted(aSubmitted(), "legal", "legalReviewer").context.route;
  expect(submit(decided)).toEqual(["routeNotFresh"]);
  expect(submit(findRoute(samplePolicy, draft.context.content))).toEqual([]);
});

test("the donor stays who it was", () => {
  const content = { ...aContent(), donor: "EE" };
  expect(
    refusedFor(aDraft(), "commitment.revise", "proposer", { content, reason: "Ours." }),
  ).toEqual(["donorChanged"]);
});
