import {
  manyEventNames,
  type ManyEventName,
  parseInstant,
  parseIsoDate,
  type PersonId,
  personIdSchema,
  type Role,
  samplePolicy,
} from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { explain } from "../explain/explain.ts";
import {
  aDraft,
  anApproved,
  aProcured,
  aSubmitted,
  castDirectory,
  granted,
  personWith,
  play,
  routeClasses,
  withGap,
} from "../testing/index.ts";
import { judgeOne } from "./judge-one.ts";

const day = parseIsoDate("2027-06-01");

const judged = (
  snapshot: CommitmentSnapshot,
  event: ManyEventName,
  roles: readonly Role[],
  person: PersonId = personWith(roles[0] ?? "auditor"),
) =>
  judgeOne(snapshot, {
    event,
    asker: { person, roles },
    at: parseInstant("2027-06-01T08:00:00.000Z"),
    today: day,
    directory: castDirectory,
    policy: samplePolicy,
  });

const reasonOf = (judgement: ReturnType<typeof judged>): string | undefined =>
  judgement.can ? undefined : judgement.reasons[0].id;

test("the step aimed at is the one that is open for the asker", () => {
  expect(judged(aSubmitted(), "approval.grant", ["legalReviewer"])).toMatchObject({
    can: true,
    target: "legal",
    expectedRevision: 1,
  });
  expect(judged(aSubmitted(), "approval.grant", ["budgetReviewer"])).toMatchObject({
    can: true,
    target: "budget",
  });
});

test("a step of the asker's own role that waits for others is told, not a step of another role", () => {
  const judgement = judged(aSubmitted(), "approval.grant", ["minister"]);
  expect(judgement).toMatchObject({ can: false, target: "minister" });
  expect(reasonOf(judgement)).toBe("earlierStepOpen");
});

test("the proposer of one of many is kept from approving it", () => {
  const judgement = judged(
    aSubmitted(),
    "approval.grant",
    ["proposer", "legalReviewer"],
    personWith("proposer"),
  );
  expect(reasonOf(judgement)).toBe("ownProposal");
});

test("whoever could take two open steps chooses between them on the commitment's own page", () => {
  const judgement = judged(aSubmitted(), "approval.grant", ["legalReviewer", "budgetReviewer"]);
  expect(judgement).toMatchObject({
    can: false,
    reasons: [{ id: "severalTargets", facts: { targets: "legal, budget" } }],
  });
  expect(judgement.target).toBeUndefined();
});

test("without any step there is none to aim at, and the state is the reason", () => {
  const judgement = judged(aDraft(), "approval.grant", ["legalReviewer"]);
  expect(reasonOf(judgement)).toBe("notInThisState");
  expect(judgement.target).toBeUndefined();
});

test("submitting reads the policy: what no rule covers cannot be sent", () => {
  expect(judged(aDraft(), "commitment.submit", ["proposer"]).can).toBe(true);
  const judgement = judgeOne(aDraft(), {
    event: "commitment.submit",
    asker: { person: personWith("proposer"), roles: ["proposer"] },
    at: parseInstant("2027-06-01T08:00:00.000Z"),
    today: day,
    directory: castDirectory,
    policy: { ...samplePolicy, rules: [] },
  });
  expect(reasonOf(judgement)).toBe("noRuleApplies");
});

test("one's own decision is recalled from the step it was taken on", () => {
  const snapshot = granted(aSubmitted(), "legal", "legalReviewer");
  expect(judged(snapshot, "approval.recall", ["legalReviewer"])).toMatchObject({
    can: true,
    target: "legal",
  });
  expect(
    reasonOf(
      judged(snapshot, "approval.recall", ["legalReviewer"], personWith("legalReviewer", 2)),
    ),
  ).toBe("notYourDecision");
});

const situations: readonly CommitmentSnapshot[] = [
  aDraft(),
  aSubmitted(),
  aSubmitted(routeClasses.stock),
  aSubmitted(aContent({ amount: "1000.00" })),
  granted(aSubmitted(), "legal", "legalReviewer"),
  anApproved(),
  play(aSubmitted(withGap), "approval.grant", "budgetHolder", { stepId: "budgetHolder" }),
  aProcured(),
  play(aSubmitted(), "commitment.suspend", "manager", { reason: "Wait." }),
  play(aSubmitted(), "commitment.withdraw", "proposer", { reason: "No longer wanted." }),
];

test("what the judgement of one of many says is what the explanation of its page says", () => {
  let compared = 0;
  for (const snapshot of situations)
    for (const { id, roles } of castDirectory.people.filter((_, index) => index % 3 === 0)) {
      const asker = { person: personIdSchema.parse(id), roles };
      const shown = Map.groupBy(explain(snapshot, asker, castDirectory), ({ event }) => event);
      for (const event of manyEventNames) {
        const ready = shown.get(event)?.filter(({ standing }) => standing === "ready") ?? [];
        const judgement = judged(snapshot, event, roles, asker.person);
        expect(judgement.can, `${event} by ${roles.join()}`).toBe(ready.length === 1);
        compared += 1;
      }
    }
  expect(compared).toBe(situations.length * 16 * manyEventNames.length);
});
