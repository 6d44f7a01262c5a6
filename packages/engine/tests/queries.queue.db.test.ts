import type { PersonId } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page, QueueRow } from "../src/views.ts";
import { openWorld, type World } from "./read-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const queue = async (person: PersonId, page: { after?: string; size: number } = { size: 200 }) =>
  world.reads.queueOf(person, page);
const budgetHolder = personWith("budgetHolder");

test("a queue holds what waits for the person's roles, due first", async () => {
  const first = await world.propose(aContent({ amount: "1000.00", change: { title: "First" } }));
  const second = await world.propose(aContent({ amount: "2000.00", change: { title: "Second" } }));
  await world.act(first.commitmentId, "commitment.submit", "proposer");
  world.clock.set("2026-11-05T08:00:00.000Z");
  await world.act(second.commitmentId, "commitment.submit", "proposer");
  const { rows, total } = await queue(budgetHolder);
  expect(total).toBe(2);
  expect(rows).toMatchObject([
    {
      title: "First",
      state: "underReview",
      opened: false,
      task: {
        event: "approval.grant",
        role: "budgetHolder",
        target: "budgetHolder",
        dueOn: "2026-11-09",
        overdue: false,
      },
    },
    { title: "Second", task: { dueOn: "2026-11-12" } },
  ]);
  expect((await queue(personWith("auditor"))).rows).toEqual([]);
});

test("a task past its day is overdue", async () => {
  world.clock.set("2026-11-10T08:00:00.000Z");
  const { rows } = await queue(budgetHolder);
  expect(rows.map(({ title, task }) => [title, task.overdue])).toEqual([
    ["First", true],
    ["Second", false],
  ]);
});

test("what a person opened is marked until the task comes up anew", async () => {
  const [row] = (await queue(budgetHolder)).rows;
  if (row === undefined) throw new Error("nothing waits");
  await world.reads.markOpened(budgetHolder, row.commitmentId);
  await world.reads.markOpened(budgetHolder, row.commitmentId);
  const marks = async (person: PersonId) => (await queue(person)).rows.map(({ opened }) => opened);
  expect(await marks(budgetHolder)).toEqual([true, false]);
  expect(await marks(personWith("budgetHolder", 2))).toEqual([false, false]);
  await world.act(row.commitmentId, "approval.return", "budgetHolder", {
    stepId: "budgetHolder",
    reason: "Unclear.",
  });
  await world.act(row.commitmentId, "commitment.submit", "proposer");
  expect((await queue(budgetHolder)).rows.find(({ title }) => title === "First")?.opened).toBe(
    false,
  );
});

test("a task is not offered to whom the separation of duties keeps from it", async () => {
  await world.ground.prisma.person.update({
    where: { id: personWith("proposer") },
    data: { roles: ["proposer", "budgetHolder"] },
  });
  const own = await queue(personWith("proposer"));
  expect(own.rows.filter(({ task }) => task.event === "approval.grant")).toEqual([]);
  expect((await queue(budgetHolder)).total).toBe(2);
});

test("a task that two roles of one person may do is one row", async () => {
  const { commitmentId } = await world.propose(
    aContent({ amount: "3000.00", change: { title: "Halted" } }),
  );
  await world.act(commitmentId, "commitment.suspend", "manager", { reason: "Wait." });
  const both = personWith("manager", 2);
  await world.ground.prisma.person.update({
    where: { id: both },
    data: { roles: ["manager", "minister"] },
  });
  const { rows, total } = await queue(both);
  expect(rows.map(({ task }) => task.event)).toEqual(["commitment.resume"]);
  expect(total).toBe(1);
});

test("what the person took part in and now waits for someone else is counted", async () => {
  const { waitingForOthers } = await queue(personWith("manager"));
  expect(waitingForOthers).toBe(0);
  // The proposer's three: two with the budget holder, one halted.
  expect((await queue(personWith("proposer"))).waitingForOthers).toBe(3);
  expect((await queue(budgetHolder)).waitingForOthers).toBe(0);
  expect((await queue(personWith("auditor"))).waitingForOthers).toBe(0);
});

test("pages walk dated and undated tasks exactly once", async () => {
  const officer = personWith("logisticsOfficer");
  await world.ground.prisma.person.update({
    where: { id: officer },
    data: { roles: ["logisticsOfficer", "procurementOfficer", "recipientRepresentative"] },
  });
  const { commitmentId } = await world.propose();
  // Straight into the table: the order is what is asked for, and ties in every column but the last.
  await world.ground.pool.query(
    `INSERT INTO task (commitment_id, key, event, role, part, opened_at, due_on)
     SELECT $1, 'consignment.prepare:' || n, 'consignment.prepare', CASE n % 3 WHEN 0 THEN 'logisticsOfficer'
              WHEN 1 THEN 'procurementOfficer' ELSE 'recipientRepresentative' END, n::text,
            '2026-11-01 10:00:00+00'::timestamptz + (n % 2) * interval '1 hour',
            CASE WHEN n % 4 < 2 THEN NULL ELSE date '2026-12-01' + (n % 3) END
       FROM generate_series(1, 25) n`,
    [commitmentId],
  );
  const whole = await queue(officer);
  expect(whole.total).toBe(25);
  for (const size of [1, 4, 25]) {
    const walked: QueueRow[] = [];
    let after: string | null = null;
    do {
      const page: Page<QueueRow> = await queue(
        officer,
        after === null ? { size } : { size, after },
      );
      walked.push(...page.rows);
      after = page.next;
    } while (after !== null);
    expect(walked).toEqual(whole.rows);
  }
  const days = whole.rows.map(({ task }) => task.dueOn ?? "9999");
  expect(days).toEqual(days.toSorted());
});

test("a disabled person's queue is empty, and another's cursor is refused", async () => {
  const { next } = await queue(personWith("logisticsOfficer"), { size: 1 });
  await expect(queue(budgetHolder, { size: 1, after: next ?? "" })).rejects.toMatchObject({
    field: "after",
  });
  await world.ground.prisma.person.update({
    where: { id: budgetHolder },
    data: { disabledAt: new Date() },
  });
  expect(await queue(budgetHolder)).toMatchObject({ rows: [], total: 0, next: null });
});
