import {
  type Instant,
  parseInstant,
  type Policy,
  policySchema,
  samplePolicy,
} from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aCommandId,
  aSubmitted,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { personWith } from "@tiltas/workflows/testing";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveDeadlines } from "./programs/serve-deadlines.ts";

const begun = "2026-12-01T09:00:00.000Z";
// Forty Lithuanian working days later is 29 January; in Vilnius that day ends at 22:00 UTC.
const stillInTime = "2027-01-29T21:59:59.999Z";
const late = "2027-01-29T22:00:00.000Z";

let now: Instant = parseInstant(begun);
const setClock = (instant: string): void => {
  now = parseInstant(instant);
};

let opened: TestEngine;
let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), "tiltas-deadlines-"));

const patient: Policy = policySchema.parse({
  ...samplePolicy,
  name: "patient",
  title: "Forty working days for everyone",
  calendarCountry: "LT",
  rules: samplePolicy.rules.map((rule) => ({
    ...rule,
    steps: rule.steps.map((step) => ({ ...step, deadlineWorkingDays: 40 })),
  })),
});

beforeAll(async () => {
  opened = await openTestEngine({ clock: { now: () => now } });
  ({ engine } = opened);
  receiptOfRegister(await adopt(patient));
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const adopt = async (policy: Policy) =>
  engine.register({
    event: "policy.adopt",
    payload: { policy },
    commandId: aCommandId(),
    by: "system",
  });

const receiptOfRegister = (outcome: Awaited<ReturnType<Engine["register"]>>): void => {
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
};

const small = aContent({ amount: "100000.00" });

type Lapsed = { version: number; command_id: string };
const lapsesOf = async (commitmentId: string): Promise<readonly Lapsed[]> => {
  const { rows } = await opened.superuser.query<Lapsed>(
    "SELECT version, command_id FROM entry WHERE stream = $1 AND action = 'deadline.lapse'",
    [`commitment/${commitmentId}`],
  );
  return rows;
};

const timersOf = async (commitmentId: string): Promise<readonly string[]> => {
  const { rows } = await opened.superuser.query<{ due_at: Date }>(
    "SELECT due_at FROM timer WHERE commitment_id = $1 ORDER BY due_at",
    [commitmentId],
  );
  return rows.map((row) => row.due_at.toISOString());
};

const waitingWriters = async (): Promise<number> => {
  const { rows } = await opened.superuser.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database()
       AND application_name = 'tiltas writer' AND wait_event_type = 'Lock'`,
  );
  return rows.length;
};

test("a policy's country must be one whose holidays are known", async () => {
  expect(reasonIds(await adopt({ ...patient, version: 2, calendarCountry: "XX" }))).toEqual([
    "invalidInput",
  ]);
});

test("a submission keeps the days off of the policy's country, and the timer counts by them", async () => {
  setClock(begun);
  const commitmentId = await aSubmitted(engine, small);
  const view = await engine.findCommitment(commitmentId);
  expect(view?.context.route?.calendar?.country).toBe("LT");
  expect(view?.context.route?.calendar?.nonWorkingDays.slice(0, 3)).toEqual([
    "2026-12-24",
    "2026-12-25",
    "2027-01-01",
  ]);
  expect(await timersOf(commitmentId)).toEqual([late]);
});

test("a lapse comes with the day's end, once, from a server that was not there when the clock began to run", async () => {
  setClock(begun);
  const commitmentId = await aSubmitted(engine, small);
  const successor = await opened.openAnother();
  setClock(stillInTime);
  expect(await successor.lapse()).toBe(0);
  setClock(late);
  expect(await successor.lapse()).toBeGreaterThan(0);
  expect(await lapsesOf(commitmentId)).toHaveLength(1);
  expect(await successor.lapse()).toBe(0);
  expect(await engine.lapse()).toBe(0);
  expect(await lapsesOf(commitmentId)).toHaveLength(1);
});

test("a step decided in time never lapses", async () => {
  setClock(begun);
  const commitmentId = await aSubmitted(engine, small);
  setClock(stillInTime);
  receiptOf(
    await engine.advance(
      aCommand("approval.grant", "budgetHolder", { stepId: "budgetHolder" }, { commitmentId }),
    ),
  );
  setClock(late);
  await engine.lapse();
  expect(await timersOf(commitmentId)).toEqual([]);
  expect(await lapsesOf(commitmentId)).toEqual([]);
});

test("a reminder is followed by the deputy's turn, as the policy says, and by nothing more", async () => {
  setClock(begun);
  const commitmentId = await aSubmitted(engine, small);
  setClock(late);
  await engine.lapse();
  // Two working days after Saturday 30 January, when the reminder was recorded.
  expect(await timersOf(commitmentId)).toEqual(["2027-02-02T22:00:00.000Z"]);
  const asDeputy = aCommand(
    "approval.grant",
    "manager",
    { stepId: "budgetHolder" },
    { commitmentId },
  );
  expect(reasonIds(await engine.advance(asDeputy))).toEqual(["notYourRole"]);
  setClock("2027-02-02T22:00:00.000Z");
  await engine.lapse();
  expect(await timersOf(commitmentId)).toEqual([]);
  expect((await lapsesOf(commitmentId)).map(({ version }) => version)).toEqual([3, 4]);
  const { rows } = await engine.queueOf(personWith("manager"), { size: 200 });
  expect(rows.find((row) => row.commitmentId === commitmentId)?.task).toMatchObject({
    event: "approval.grant",
    role: "manager",
    dueOn: "2027-01-29",
    overdue: true,
    lapsed: [
      { dueOn: "2027-01-29", on: "2027-01-30" },
      { dueOn: "2027-02-02", on: "2027-02-03" },
    ],
  });
  receiptOf(await engine.advance({ ...asDeputy, commandId: aCommandId() }));
});

test("a suspended commitment has no timer; resumed, it has the working days it had left", async () => {
  setClock(begun);
  const commitmentId = await aSubmitted(engine, small);
  const reason = { reason: "Audit." };
  setClock("2026-12-03T09:00:00.000Z");
  receiptOf(
    await engine.advance(aCommand("commitment.suspend", "manager", reason, { commitmentId })),
  );
  expect(await timersOf(commitmentId)).toEqual([]);
  setClock("2026-12-28T09:00:00.000Z");
  receiptOf(
    await engine.advance(aCommand("commitment.resume", "manager", reason, { commitmentId })),
  );
  // 15 working days stood still from 3 to 28 December; that many after 29 January is 22 February, 16 February being off.
  expect(await timersOf(commitmentId)).toEqual(["2027-02-22T22:00:00.000Z"]);
  expect((await engine.verify({})).findings).toEqual([]);
});

test("a 40-day deadline fires once with three servers, one of them killed at the due moment", async () => {
  setClock(begun);
  const commitmentId = await aSubmitted(engine, small);
  setClock(stillInTime);
  const another = await opened.openAnother();
  const victim = serveDeadlines(opened.database.url, folder, stillInTime);
  const holder = await opened.superuser.connect();
  try {
    // Whoever sends the lapse first now waits in the middle of its statement.
    await holder.query("BEGIN");
    await holder.query("SELECT FROM commitment WHERE id = $1 FOR UPDATE", [commitmentId]);
    victim.setClock(late);
    await expect.poll(waitingWriters, { timeout: 10_000, interval: 20 }).toBe(1);
    await victim.kill();
    setClock(late);
    const jobs = [engine.startJobs(), another.startJobs()];
    // What the killed server sent waits still, and beside it the same command from one of the others.
    await expect.poll(waitingWriters, { timeout: 5000, interval: 20 }).toBe(2);
    await holder.query("COMMIT");
    await expect
      .poll(async () => (await lapsesOf(commitmentId)).length, { timeout: 10_000 })
      .toBe(1);
    await Promise.all(jobs.map(async (job) => job.stop()));
  } finally {
    holder.release();
    await victim.kill();
  }
  expect(await engine.lapse()).toBe(0);
  expect(await lapsesOf(commitmentId)).toEqual([
    { version: 3, command_id: expect.stringMatching(/^.{14}8/) },
  ]);
  expect((await engine.verify({})).findings).toEqual([]);
});
