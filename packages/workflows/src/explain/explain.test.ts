import type { EventName, PersonId, Role } from "@tiltas/domain";
import { expect, test } from "vitest";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
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
  sent,
} from "../testing/index.ts";
import { explain } from "./explain.ts";
import { emptyDirectory } from "./directory.ts";

type Asking = {
  readonly roles: readonly Role[];
  readonly person?: PersonId;
  readonly onBehalfOf?: PersonId;
};

const explained = (
  snapshot: CommitmentSnapshot,
  { roles, person = personWith(roles[0] ?? "auditor"), ...more }: Asking,
  event: EventName,
  target?: string,
) => {
  const items = explain(snapshot, { person, roles, ...more }, castDirectory);
  const item = items.find((each) => each.event === event && each.target?.id === target);
  if (item === undefined) throw new Error(`${event} is not explained`);
  return item;
};

test("ready: the state takes it, the role may, nothing is missing", () => {
  const item = explained(aSubmitted(), { roles: ["legalReviewer"] }, "approval.grant", "legal");
  expect(item).toMatchObject({
    standing: "ready",
    role: "legalReviewer",
    expectedRevision: 1,
    reasons: [],
  });
});

test("needs something from you: what is missing is yours to bring", () => {
  const item = explained(
    aSubmitted(routeClasses.stock),
    { roles: ["logisticsReviewer"] },
    "approval.grant",
    "logistics",
  );
  expect(item.standing).toBe("needsYou");
  expect(item.reasons.map(({ id }) => id)).toEqual(["documentMissing"]);
  const noShares = { ...routeClasses.large, shares: [] };
  expect(explained(aDraft(noShares), { roles: ["proposer"] }, "commitment.submit").standing).toBe(
    "needsYou",
  );
});

test("waiting for someone: named, with everybody who can clear it and nobody else", () => {
  const item = explained(aSubmitted(), { roles: ["minister"] }, "approval.grant", "minister");
  expect(item.standing).toBe("waitingFor");
  expect(item.reasons[0]?.who.people.map(({ name }) => name)).toEqual(
    ["legalReviewer", "budgetReviewer"].flatMap((role) =>
      [1, 2, 3].map((number) => `${role} ${number}`),
    ),
  );
  const dispatch = explained(aProcured(), { roles: ["manager"] }, "commitment.close");
  expect(dispatch).toMatchObject({
    standing: "waitingFor",
    reasons: [{ id: "notInThisState", who: { roles: ["logisticsOfficer"] } }],
  });
});

test("not your role: by role, by separation, because it is done, or because all is over", () => {
  const now = aSubmitted();
  expect(explained(now, { roles: ["auditor"] }, "approval.grant", "legal").standing).toBe(
    "notYourRole",
  );
  const proposer = { roles: ["legalReviewer"] as const, person: personWith("proposer") };
  expect(explained(now, proposer, "approval.grant", "legal")).toMatchObject({
    standing: "notYourRole",
    reasons: [{ id: "ownProposal" }],
  });
  const lent = { roles: ["legalReviewer"] as const, onBehalfOf: personWith("proposer") };
  expect(explained(now, lent, "approval.grant", "legal").standing).toBe("notYourRole");
  const ended = play(now, "commitment.withdraw", "proposer", { reason: "No." });
  expect(explained(ended, { roles: ["proposer"] }, "commitment.submit")).toMatchObject({
    standing: "notYourRole",
    reasons: [{ id: "commitmentEnded" }],
  });
});

test("a person acts in the first role held that the event allows", () => {
  const item = explained(
    aSubmitted(),
    { roles: ["auditor", "minister", "manager"] },
    "commitment.suspend",
  );
  expect(item.role).toBe("minister");
});

test("a decided step is no longer a target, an undecided one is, a granted one can be recalled", () => {
  const now = granted(aSubmitted(), "legal", "legalReviewer");
  const targets = (event: EventName) =>
    explain(now, { person: personWith("legalReviewer"), roles: ["legalReviewer"] }, emptyDirectory)
      .filter((item) => item.event === event)
      .map((item) => item.target?.id);
  expect(targets("approval.grant")).toEqual(["budget", "minister"]);
  expect(targets("approval.recall")).toEqual(["legal"]);
});

test("a part has its own revision, the commitment's contents another", () => {
  const consignment = Object.keys(sent(aProcured(), 1, "40").context.consignments)[0];
  const item = explained(
    sent(aProcured(), 1, "40"),
    { roles: ["recipientRepresentative"] },
    "consignment.receive",
    consignment,
  );
  expect(item.expectedRevision).toBe(2);
  expect(
    explained(anApproved(), { roles: ["procurementOfficer"] }, "procurement.open").expectedRevision,
  ).toBe(1);
});
