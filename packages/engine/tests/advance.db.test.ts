import { commitmentIdSchema, entryContentSchema } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { currentMachineVersion } from "@tiltas/workflows";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aProposed,
  aReviewed,
  aSubmitted,
  mustBeSound,
  openTestEngine,
  reasonIds,
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

const countOf = async (table: string): Promise<number> => {
  const { rows } = await opened.superuser.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table}`,
  );
  return rows[0]?.count ?? -1;
};

test("a lawful command answers with a receipt and writes one entry that says what its receipt says", async () => {
  const commitmentId = await aProposed(engine);
  const command = aCommand("commitment.submit", "proposer", {}, { commitmentId });
  const receipt = receiptOf(await engine.advance(command));
  expect(receipt).toMatchObject({
    commitmentId,
    version: 2,
    revision: 1,
    stage: "proposed",
    state: "underReview",
  });
  expect(receipt.reference).toMatch(/^LT-\d{4}-\d{4}$/);
  const { rows } = await opened.superuser.query<{ bytes: Buffer; hash: Buffer }>(
    "SELECT bytes, hash FROM entry WHERE stream = $1 AND version = 2",
    [`commitment/${commitmentId}`],
  );
  expect(rows[0]?.hash.toString("hex")).toBe(receipt.entryHash);
  const content = entryContentSchema.parse(JSON.parse(String(rows[0]?.bytes)));
  expect(content).toMatchObject({
    action: "commitment.submit",
    commandId: command.commandId,
    actor: { type: "person", person: personWith("proposer"), role: "proposer" },
    from: { stage: "proposed", state: "draft", revision: 1 },
    to: { stage: "proposed", state: "underReview", revision: 1 },
    machine: { id: "commitment", version: currentMachineVersion },
    policyVersion: 1,
    reasons: [],
  });
  expect(content.facts?.route?.steps.map(({ stepId }) => stepId)).toEqual([
    "legal",
    "budget",
    "minister",
  ]);
});

test("who must act next stands in the work queue, and only they", async () => {
  const commitmentId = await aSubmitted(engine);
  const keys = async () => {
    const { rows } = await opened.superuser.query<{ key: string }>(
      "SELECT key FROM task WHERE commitment_id = $1 ORDER BY key",
      [commitmentId],
    );
    return rows.map(({ key }) => key);
  };
  expect(await keys()).toEqual([
    "approval.grant:budget:budgetReviewer",
    "approval.grant:legal:legalReviewer",
  ]);
  await engine.advance(
    aCommand("approval.grant", "legalReviewer", { stepId: "legal" }, { commitmentId }),
  );
  expect(await keys()).toEqual(["approval.grant:budget:budgetReviewer"]);
  await engine.advance(
    aCommand("approval.grant", "budgetReviewer", { stepId: "budget" }, { commitmentId }),
  );
  expect(await keys()).toEqual(["approval.grant:minister:minister"]);
});

test("the state refuses an event it does not take, and says who is awaited", async () => {
  const commitmentId = await aProposed(engine);
  const command = aCommand("procurement.open", "procurementOfficer", {
    procurementId: "0192bbbb-0000-7000-8000-000000000001",
    method: "tender",
    lineIds: ["L1"],
  });
  const outcome = await engine.advance({ ...command, commitmentId });
  expect(reasonIds(outcome)[0]).toBe("notInThisState");
  expect(!outcome.ok && outcome.reasons[0].who.roles).toEqual(["proposer"]);
});

test("a person without the role is refused", async () => {
  const commitmentId = await aSubmitted(engine);
  const outcome = await engine.advance(
    aCommand("approval.grant", "logisticsOfficer", { stepId: "legal" }, { commitmentId }),
  );
  expect(reasonIds(outcome)).toEqual(["notYourRole"]);
});

test("the proposer cannot approve their own commitment, whatever roles they hold", async () => {
  const proposer = personWith("proposer");
  await opened.superuser.query(
    "UPDATE person SET roles = '{proposer,legalReviewer}' WHERE id = $1",
    [proposer],
  );
  try {
    const commitmentId = await aSubmitted(engine);
    const outcome = await engine.advance(
      aCommand("approval.grant", "proposer", { stepId: "legal" }, { commitmentId }),
    );
    expect(reasonIds(outcome)).toEqual(["ownProposal"]);
  } finally {
    await opened.superuser.query("UPDATE person SET roles = '{proposer}' WHERE id = $1", [
      proposer,
    ]);
  }
});

test("a refusal is recorded in a stream of its own and changes nothing of the commitment", async () => {
  const commitmentId = await aSubmitted(engine);
  const before = await opened.superuser.query("SELECT * FROM commitment WHERE id = $1", [
    commitmentId,
  ]);
  await engine.advance(
    aCommand("commitment.cancel", "manager", { reason: "no longer needed" }, { commitmentId }),
  );
  const after = await opened.superuser.query("SELECT * FROM commitment WHERE id = $1", [
    commitmentId,
  ]);
  expect(after.rows).toEqual(before.rows);
  const { rows } = await opened.superuser.query<{ bytes: Buffer }>(
    "SELECT bytes FROM entry WHERE stream = $1",
    [`refusal/${commitmentId}`],
  );
  expect(rows).toHaveLength(1);
  const recorded = entryContentSchema.parse(JSON.parse(String(rows[0]?.bytes)));
  expect(recorded).toMatchObject({
    action: "commitment.cancel",
    reasons: ["notInThisState"],
    version: 1,
  });
});

test("no name of a person is written into the ledger with a refusal", async () => {
  const commitmentId = await aSubmitted(engine);
  const outcome = await engine.advance(
    aCommand("approval.grant", "logisticsOfficer", { stepId: "legal" }, { commitmentId }),
  );
  expect(!outcome.ok && outcome.reasons[0].who.people.map(({ name }) => name)).toContain(
    "legalReviewer 1",
  );
  const { rows } = await opened.superuser.query<{ text: string }>(
    "SELECT convert_from(bytes, 'UTF8') AS text FROM entry WHERE stream = $1",
    [`refusal/${commitmentId}`],
  );
  expect(rows[0]?.text).not.toContain("legalReviewer 1");
});

test("input that is wrong is refused by field and leaves no trace", async () => {
  const entries = await countOf("entry");
  const content = { ...aContent(), title: "" };
  const outcome = await engine.advance(aCommand("commitment.propose", "proposer", { content }));
  expect(outcome).toMatchObject({
    ok: false,
    reasons: [{ id: "invalidInput", facts: { field: "content.title" } }],
  });
  expect(await countOf("entry")).toBe(entries);
});

test("amounts that pass one by one and add up beyond what money can hold are refused, not thrown", async () => {
  const line = (lineId: string) => ({
    ...aContent().lines[0],
    lineId,
    totalValue: { amount: "900000000000000.00", currency: "EUR" },
  });
  const content = { ...aContent(), lines: [line("L1"), line("L2")] };
  const outcome = await engine.advance(aCommand("commitment.propose", "proposer", { content }));
  expect(reasonIds(outcome)).toEqual(["invalidInput"]);
});

test("a command too large for one entry is refused, not thrown", async () => {
  const serialNumbers = Array.from(
    { length: 10_000 },
    (_, index) => `SN-${index}-${"x".repeat(50)}`,
  );
  const content = {
    ...aContent(),
    lines: aContent().lines.map((line) => ({ ...line, serialNumbers })),
  };
  expect(
    reasonIds(await engine.advance(aCommand("commitment.propose", "proposer", { content }))),
  ).toEqual(["invalidInput"]);
});

test("a fund or framework nobody opened is refused by its code", async () => {
  const shares = aContent().shares.map((share) => ({ ...share, fundCode: "NO-SUCH-FUND" }));
  const ofFund = await engine.advance(
    aCommand("commitment.propose", "proposer", { content: { ...aContent(), shares } }),
  );
  expect(ofFund).toMatchObject({
    ok: false,
    reasons: [{ id: "fundNotFound", facts: { fund: "NO-SUCH-FUND" } }],
  });
  const content = { ...aContent(), frameworkCode: "NO-SUCH-FRAMEWORK" };
  const ofFramework = await engine.advance(aCommand("commitment.propose", "proposer", { content }));
  expect(reasonIds(ofFramework)).toEqual(["frameworkNotFound"]);
});

test("an event of a commitment that does not exist is refused and recorded with who asked", async () => {
  const commitmentId = commitmentIdSchema.parse(seededUuid(801, 1));
  const asked = aCommand("comment.add", "minister", { text: "Is anyone there?" });
  const outcome = await engine.advance({ ...asked, commitmentId });
  expect(reasonIds(outcome)).toEqual(["commitmentNotFound"]);
  const { rowCount } = await opened.superuser.query(
    "SELECT FROM entry WHERE stream = $1 AND command_id = $2",
    [`refusal/${personWith("minister")}`, asked.commandId],
  );
  expect(rowCount).toBe(1);
});

test("nothing at all is written when one part of the statement fails", async () => {
  const commitmentId = await aReviewed(engine);
  const tables = ["entry", "pending_leaf", "outbox", "task", "line", "share", "timer"];
  const before = await Promise.all(tables.map(countOf));
  await opened.superuser.query(
    "ALTER TABLE fund ADD CONSTRAINT breaks CHECK (reserved < 0) NOT VALID",
  );
  try {
    const grant = aCommand("approval.grant", "minister", { stepId: "minister" }, { commitmentId });
    await expect(engine.advance(grant)).rejects.toMatchObject({
      code: "23514",
      constraint: "breaks",
    });
    expect(await Promise.all(tables.map(countOf))).toEqual(before);
    await opened.superuser.query("ALTER TABLE fund DROP CONSTRAINT breaks");
    expect(receiptOf(await engine.advance(grant)).state).toBe("awaitingProcurement");
  } finally {
    await opened.superuser.query("ALTER TABLE fund DROP CONSTRAINT IF EXISTS breaks");
  }
});

test("a share's fund that vanished fails the statement instead of being skipped", async () => {
  const commitmentId = await aReviewed(engine);
  await opened.superuser.query("UPDATE fund SET code = 'GONE' WHERE code = 'MOD-2026'");
  try {
    const grant = aCommand("approval.grant", "minister", { stepId: "minister" }, { commitmentId });
    await expect(engine.advance(grant)).rejects.toMatchObject({ code: "22012" });
    expect((await engine.findCommitment(commitmentId))?.state).toBe("underReview");
  } finally {
    await opened.superuser.query("UPDATE fund SET code = 'MOD-2026' WHERE code = 'GONE'");
  }
});
