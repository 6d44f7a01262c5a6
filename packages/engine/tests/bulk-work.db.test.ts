import { seededUuid } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BulkShow, Engine } from "@tiltas/engine";
import {
  aCommandId,
  mustBeSound,
  openFund,
  openTestEngine,
  type TestEngine,
} from "@tiltas/engine/testing";
import { budgetHolder, itemsIn, small, statesIn, submitted, throughWith } from "./bulk-world.ts";

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

const granting = "approval.grant" as const;

const itemsOf = async (jobId: string, show: BulkShow = "all", person = budgetHolder) =>
  itemsIn(engine, person, jobId, show);
const statesOf = async (jobId: string) => statesIn(engine, budgetHolder, jobId);

test("a cancelled job ends before its next items and tells what was done by then", async () => {
  const ids = await submitted(engine, 300);
  const { jobId } = await engine.bulk.prepare(budgetHolder, {
    event: granting,
    selection: { ids },
  });
  await engine.bulk.start(budgetHolder, jobId, {});
  expect(await engine.bulk.work()).toBe(256);
  // Two of them were answered and not noted when the server died.
  await opened.superuser.query(
    "UPDATE bulk_item SET state = 'waiting', outcome = NULL, ended_at = NULL WHERE job_id = $1 AND position <= 2",
    [jobId],
  );
  expect(await engine.bulk.cancel(budgetHolder, jobId)).toMatchObject({ state: "stopping" });
  expect(await throughWith(engine, budgetHolder, jobId)).toMatchObject({
    state: "cancelled",
    counts: { waiting: 0, done: 256, cancelled: 44, refused: 0, failed: 0 },
  });
  const { rows } = await opened.superuser.query(
    "SELECT count(*)::int AS granted FROM entry e JOIN bulk_item i ON e.command_id = i.command_id::text WHERE i.job_id = $1",
    [jobId],
  );
  expect(rows).toEqual([{ granted: 256 }]);
});

test("the rest of a job fails, with the reason, once its person is disabled", async () => {
  const person = personWith("budgetHolder", 3);
  const ids = await submitted(engine, 3);
  const { jobId } = await engine.bulk.prepare(person, { event: granting, selection: { ids } });
  await engine.bulk.start(person, jobId, {});
  await engine.disablePerson(person);
  const done = await throughWith(engine, person, jobId);
  expect(done.counts).toMatchObject({ done: 0, refused: 3 });
  expect(done.groups.map(({ reason, count }) => [reason.id, count])).toEqual([
    ["personNotActive", 3],
  ]);
});

test("what only a lent role allows is done in the lender's name, until the delegation is taken back", async () => {
  const [lender, standIn] = [budgetHolder, personWith("manager")];
  const id = seededUuid(704, 1);
  const lend = (event: "delegation.grant" | "delegation.revoke", payload: unknown) =>
    engine.register({ event, payload, commandId: aCommandId(), by: lender });
  const [covered, beyond] = [
    await submitted(engine, 2),
    await submitted(engine, 1, small("MOD-2026", "50000.00")),
  ];
  const delegation = { id, from: lender, to: standIn, role: "budgetHolder" };
  const within = { amountLimit: { amount: "2000.00", currency: "EUR" } };
  const days = { validFrom: "2020-01-01", validTo: "2199-12-31" };
  const lent = await lend("delegation.grant", {
    delegation: { ...delegation, ...within, ...days },
  });
  expect(lent).toMatchObject({ ok: true });
  const look = async () =>
    engine.bulk.prepare(standIn, { event: granting, selection: { ids: [...covered, ...beyond] } });
  const first = await look();
  const items = await itemsOf(first.jobId, "all", standIn);
  expect(items.map(({ can, onBehalfOf }) => [can, onBehalfOf?.id ?? null])).toEqual([
    [true, lender],
    [true, lender],
    [false, null],
  ]);
  const queued = await engine.bulk.prepare(standIn, {
    event: granting,
    selection: { queue: true },
  });
  const waiting = await itemsOf(queued.jobId, "can", standIn);
  expect(waiting.map(({ commitmentId }) => commitmentId)).toEqual(expect.arrayContaining(covered));
  await engine.bulk.start(standIn, first.jobId, {});
  expect(await engine.bulk.work()).toBe(3);
  const [done] = await itemsOf(first.jobId, "done", standIn);
  const { entries } = await engine.listEntries(`commitment/${done?.commitmentId}`, { size: 1 });
  expect(entries[0]?.content.actor).toMatchObject({
    person: standIn,
    onBehalfOf: lender,
    role: "budgetHolder",
  });
  await submitted(engine, 1);
  const later = await engine.bulk.prepare(standIn, { event: granting, selection: { queue: true } });
  expect(later.can).toBeGreaterThan(0);
  await lend("delegation.revoke", { delegationId: id, reason: "Back from leave." });
  await engine.bulk.start(standIn, later.jobId, {});
  const refused = await throughWith(engine, standIn, later.jobId);
  expect(refused.counts.done).toBe(0);
  expect(refused.groups.map(({ reason }) => reason.id)).toContain("delegationNotValid");
});

test("a fund that the first ones use up has nothing left for the next, in the preview as in the result", async () => {
  await openFund(engine, "SCARCE", "2500.00");
  const ids = await submitted(engine, 4, small("SCARCE"));
  const job = await engine.bulk.prepare(budgetHolder, { event: granting, selection: { ids } });
  expect(job).toMatchObject({
    can: 2,
    groups: [
      {
        reason: {
          id: "ceilingExceeded",
          facts: { fund: "SCARCE", left: "500.00", needed: "1000.00" },
        },
        count: 2,
      },
    ],
  });
  await engine.bulk.start(budgetHolder, job.jobId, {});
  const done = await throughWith(engine, budgetHolder, job.jobId);
  expect(done.counts).toMatchObject({ done: 2, refused: 2 });
});

test("an item that gets no answer is asked again, given up in the end, and keeps no other back", async () => {
  const ids = await submitted(engine, 3);
  const [, lame] = ids;
  const { jobId } = await engine.bulk.prepare(budgetHolder, {
    event: granting,
    selection: { ids },
  });
  await engine.bulk.start(budgetHolder, jobId, {});
  const { superuser } = opened;
  const { rows } = await superuser.query<{ snapshot: string }>(
    "SELECT snapshot::text FROM commitment WHERE id = $1",
    [lame],
  );
  await superuser.query("UPDATE commitment SET snapshot = '{}' WHERE id = $1", [lame]);
  const said: string[] = [];
  const fresh = await opened.openAnother({ say: (line) => void said.push(line) });
  const done = await throughWith(fresh, budgetHolder, jobId);
  await superuser.query("UPDATE commitment SET snapshot = $2 WHERE id = $1", [
    lame,
    rows[0]?.snapshot,
  ]);
  expect(done.counts).toMatchObject({ done: 2, failed: 1, refused: 0 });
  expect((await statesOf(jobId))[1]).toEqual(["failed", "tooBusy"]);
  expect(said.filter((line) => line.startsWith(`Item 2 of bulk job ${jobId}`))).toHaveLength(5);
});

test("three servers carry out one job together and each item once", async () => {
  const ids = await submitted(engine, 120);
  const { jobId } = await engine.bulk.prepare(budgetHolder, {
    event: granting,
    selection: { ids },
  });
  await engine.bulk.start(budgetHolder, jobId, {});
  const servers = [engine, await opened.openAnother(), await opened.openAnother()];
  const did = await Promise.all(servers.map(async (server) => server.bulk.work()));
  expect(did.reduce((sum, each) => sum + each, 0)).toBe(120);
  expect(did.filter((each) => each > 0).length).toBeGreaterThan(1);
  const done = await throughWith(engine, budgetHolder, jobId);
  expect(done).toMatchObject({ state: "done", counts: { done: 120 } });
});
