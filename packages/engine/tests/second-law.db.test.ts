import { type CommitmentId, samplePolicy } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { awardOf, contractOf, evaluationAt, openingOf } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aCommandId,
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

type More = { readonly expectedRevision?: number };

const send = async (
  commitmentId: CommitmentId,
  event: Parameters<typeof aCommand>[0],
  who: Parameters<typeof aCommand>[1],
  payload: unknown,
  more: More = {},
) => receiptOf(await engine.advance(aCommand(event, who, payload, { commitmentId, ...more })));

/** What the commitment's fund holds, from the table the statement moves. */
const fundHolds = async (): Promise<readonly string[]> => {
  const { rows } = await opened.superuser.query<Record<string, string>>(
    "SELECT reserved, obligated, spent FROM fund WHERE code = 'MOD-2026'",
  );
  return Object.values(rows[0] ?? {}).map(String);
};

const approve = async (commitmentId: CommitmentId, payload: object = {}, more: More = {}) =>
  send(commitmentId, "approval.grant", "minister", { stepId: "minister", ...payload }, more);

test("an award beyond the tolerance waits for its difference; the fund's reservation grows only then", async () => {
  const before = await fundHolds();
  const commitmentId = await aReviewed(engine);
  await approve(commitmentId);
  const approved = await fundHolds();
  const grown = (holds: readonly string[], place: number) =>
    Number(holds[place]) - Number(before[place]);
  expect(grown(approved, 0)).toBe(184_000);
  const part = { procurementId: seededUuid(40, 1) };
  await send(commitmentId, "procurement.open", "procurementOfficer", { ...openingOf, ...part });
  const evaluation = { ...evaluationAt("200000.00"), ...part };
  await send(commitmentId, "procurement.evaluate", "procurementOfficer", evaluation);
  const award = { ...awardOf, ...part };
  const awarded = await send(commitmentId, "procurement.award", "contractingAuthority", award, {
    expectedRevision: 2,
  });
  expect(awarded.state).toBe("awaitingDifference");
  expect(await fundHolds()).toEqual(approved);
  const step = { stepId: "budgetHolder" };
  const granted = await send(commitmentId, "approval.grant", "budgetHolder", step);
  expect(granted.state).toBe("sourcing");
  expect(grown(await fundHolds(), 0)).toBe(200_000);
  const contract = { ...contractOf, ...part, signedOn: "2020-01-01" };
  await send(commitmentId, "procurement.sign", "procurementOfficer", contract, {
    expectedRevision: 3,
  });
  const signed = await fundHolds();
  expect([grown(signed, 0), grown(signed, 1)]).toEqual([0, 200_000]);
});

test("what an approver grants less is what the row, the lines and the fund go by", async () => {
  const commitmentId = await aReviewed(engine);
  const less = { granting: { lines: [{ lineId: "L1", units: "10" }] } };
  const receipt = await approve(commitmentId, less);
  expect(receipt).toMatchObject({ state: "underReview", revision: 2 });
  const view = await engine.findCommitment(commitmentId);
  expect(view?.context.route?.steps.map(({ granted }) => granted.length)).toEqual([0, 0, 1]);
  const { rows } = await opened.superuser.query<{ amount: string; quantity: string }>(
    `SELECT amount_eur AS amount, quantity FROM commitment JOIN line ON commitment_id = id WHERE id = $1`,
    [commitmentId],
  );
  expect(rows.map(({ amount, quantity }) => [Number(amount), Number(quantity)])).toEqual([
    [46_000, 10],
  ]);
});

test("a question waits in the queue of the role it was put to, until it is answered", async () => {
  const commitmentId = await aSubmitted(engine, aContent({ amount: "1000.00" }));
  const asked = aCommand(
    "comment.add",
    "budgetHolder",
    { text: "For whom?", to: "proposer", asks: true },
    { commitmentId },
  );
  receiptOf(await engine.advance(asked));
  const waiting = async () => {
    const { rows } = await opened.superuser.query<{ role: string }>(
      "SELECT role FROM task WHERE commitment_id = $1 AND event = 'comment.add'",
      [commitmentId],
    );
    return rows.map(({ role }) => role);
  };
  expect(await waiting()).toEqual(["proposer"]);
  const answer = { text: "The brigade.", answers: asked.commandId };
  const byOther = aCommand("comment.add", "manager", answer, { commitmentId });
  expect(reasonIds(await engine.advance(byOther))).toEqual(["notYourRole"]);
  await send(commitmentId, "comment.add", "proposer", answer);
  expect(await waiting()).toEqual([]);
});

test("an administrator has a running route computed anew by the policy now in force", async () => {
  const commitmentId = await aReviewed(engine);
  const reason = "A new policy is in force.";
  const same = aCommand("approval.reroute", "administrator", { reason }, { commitmentId });
  expect(reasonIds(await engine.advance(same))).toEqual(["routeAlreadyInForce"]);
  const policy = {
    ...samplePolicy,
    name: "renewed",
    rules: samplePolicy.rules.map((rule) => ({
      ...rule,
      steps: rule.steps.map((step) => ({ ...step, deadlineWorkingDays: 9 })),
    })),
  };
  const adopted = await engine.register({
    event: "policy.adopt",
    by: "system",
    payload: { policy },
    commandId: aCommandId(),
  });
  expect(reasonIds(adopted)).toEqual([]);
  await send(commitmentId, "approval.reroute", "administrator", { reason });
  const view = await engine.findCommitment(commitmentId);
  expect(view?.context.route).toMatchObject({ policyName: "renewed" });
  expect(
    view?.context.route?.steps.map(
      ({ stepId, granted, deadlineWorkingDays }) =>
        `${stepId} ${granted.length}, ${deadlineWorkingDays} days`,
    ),
  ).toEqual(["legal 1, 9 days", "budget 1, 9 days", "minister 0, 9 days"]);
});
