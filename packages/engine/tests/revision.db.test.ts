import { aContent } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aProposed,
  mustBeSound,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";

let opened: TestEngine;
let engine: Engine;

beforeAll(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
});

afterAll(async () => {
  await mustBeSound(engine);
  await opened.close();
});

const revision = (title: string) => ({
  content: aContent({ change: { title } }),
  reason: "The title was unclear.",
});

test("a stale revision is told what changed since, when, and by whom", async () => {
  const commitmentId = await aProposed(engine);
  await engine.advance(
    aCommand("comment.add", "minister", { text: "Please hurry." }, { commitmentId }),
  );
  const revised = receiptOf(
    await engine.advance(
      aCommand("commitment.revise", "proposer", revision("Mine detectors, 2nd lot"), {
        commitmentId,
      }),
    ),
  );
  expect(revised.revision).toBe(2);
  const stale = await engine.advance(
    aCommand("commitment.submit", "proposer", {}, { commitmentId }),
  );
  expect(stale).toMatchObject({
    ok: false,
    reasons: [
      {
        id: "revisionConflict",
        facts: { expected: "1", current: "2", event: "commitment.submit", changedBy: "proposer 1" },
      },
    ],
    changes: [
      {
        version: 3,
        action: "commitment.revise",
        byName: "proposer 1",
        changes: [
          { path: "/content/title", before: "Mine detectors", after: "Mine detectors, 2nd lot" },
        ],
      },
    ],
  });
});

test("the same stale command sent again is told the same, whatever happened since", async () => {
  const commitmentId = await aProposed(engine);
  await engine.advance(
    aCommand("commitment.revise", "proposer", revision("Second"), { commitmentId }),
  );
  const stale = aCommand("commitment.submit", "proposer", {}, { commitmentId });
  const first = await engine.advance(stale);
  const third = aCommand("commitment.revise", "proposer", revision("Third"), {
    commitmentId,
    expectedRevision: 2,
  });
  receiptOf(await engine.advance(third));
  expect(await engine.advance(stale)).toEqual(first);
});

test("a second server does not refuse on what it remembers from before", async () => {
  const another = await opened.openAnother();
  const commitmentId = await aProposed(engine);
  receiptOf(
    await another.advance(aCommand("comment.add", "minister", { text: "Seen." }, { commitmentId })),
  );
  receiptOf(
    await engine.advance(
      aCommand("commitment.revise", "proposer", revision("Second"), { commitmentId }),
    ),
  );
  const submitted = await another.advance(
    aCommand("commitment.submit", "proposer", {}, { commitmentId, expectedRevision: 2 }),
  );
  expect(receiptOf(submitted)).toMatchObject({ version: 4, revision: 2, state: "underReview" });
});

test("a role given a moment ago counts at once, on every server", async () => {
  const another = await opened.openAnother();
  await another.listPeople();
  const commitmentId = await aProposed(engine);
  const comment = () => aCommand("comment.add", "auditor", { text: "Noted." }, { commitmentId });
  expect((await another.advance(comment())).ok).toBe(false);
  await opened.superuser.query("UPDATE person SET roles = '{manager}' WHERE name = 'auditor 1'");
  expect((await another.advance(comment())).ok).toBe(true);
});

test("a procurement has a revision of its own", async () => {
  const commitmentId = await aProposed(engine);
  const by = async (...asked: Parameters<typeof aCommand>) => {
    const command = aCommand(...asked);
    return receiptOf(await engine.advance({ ...command, commitmentId }));
  };
  await by("commitment.submit", "proposer");
  await by("approval.grant", "legalReviewer", { stepId: "legal" });
  await by("approval.grant", "budgetReviewer", { stepId: "budget" });
  await by("approval.grant", "minister", { stepId: "minister" });
  const procurementId = "0192bbbb-0000-7000-8000-000000000002";
  await by("procurement.open", "procurementOfficer", {
    procurementId,
    method: "tender",
    lineIds: ["L1"],
  });
  const evaluation = {
    procurementId,
    bids: [{ supplier: "Test supplier", price: { amount: "180000.00", currency: "EUR" } }],
    recommended: "Test supplier",
    summary: "One bid, within the estimate.",
  };
  await by("procurement.evaluate", "procurementOfficer", evaluation);
  const award = { procurementId, supplier: "Test supplier", justification: "The only bid." };
  const stale = await engine.advance({
    ...aCommand("procurement.award", "contractingAuthority", award),
    commitmentId,
  });
  expect(stale).toMatchObject({
    ok: false,
    reasons: [
      {
        id: "revisionConflict",
        facts: { expected: "1", current: "2", changedBy: "procurementOfficer 1" },
      },
    ],
  });
});

test("an approver is shown what changed since they last decided, whoever has not decided is not", async () => {
  const commitmentId = await aProposed(engine);
  const by = async (...asked: Parameters<typeof aCommand>) =>
    receiptOf(await engine.advance({ ...aCommand(...asked), commitmentId }));
  const since = async (role: Parameters<typeof personWith>[0]) =>
    engine.changesSinceLook(commitmentId, personWith(role));
  await by("commitment.submit", "proposer");
  await by("approval.grant", "legalReviewer", { stepId: "legal" });
  expect(await since("legalReviewer")).toEqual({ revision: 1, changes: [] });
  await by("approval.return", "budgetReviewer", { stepId: "budget", reason: "Name the lot." });
  await by("commitment.revise", "proposer", revision("Mine detectors, 3rd lot"));
  expect(await since("legalReviewer")).toEqual({
    revision: 1,
    changes: [{ path: "/title", before: "Mine detectors", after: "Mine detectors, 3rd lot" }],
  });
  expect((await since("budgetReviewer"))?.changes).toHaveLength(1);
  expect(await since("minister")).toBeUndefined();
});
