import { manyEventNames, type Role } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { emptyDirectory, judgeOne, restoreSnapshot } from "@tiltas/workflows";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BulkShow, Engine } from "@tiltas/engine";
import {
  aCommand,
  mustBeSound,
  openFund,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { dayOf } from "../src/ministry-day.ts";
import { systemClock } from "../src/ports/clock.ts";
import {
  budgetHolder,
  drafts,
  itemsIn,
  small,
  statesIn,
  submitted,
  throughWith,
} from "./bulk-world.ts";

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
const proposer = personWith("proposer");

test("what changed since the preview is a conflict, told with who changed it, and the rest goes on", async () => {
  const ids = await drafts(engine, 3);
  const [, changed] = ids;
  const { jobId, can } = await engine.bulk.prepare(proposer, {
    event: "commitment.submit",
    selection: { ids },
  });
  expect(can).toBe(3);
  const revise = aCommand(
    "commitment.revise",
    { person: proposer },
    { content: small("MOD-2026", "2000.00"), reason: "Twice as many." },
    { commitmentId: changed ?? personless() },
  );
  receiptOf(await engine.advance(revise));
  await engine.bulk.start(proposer, jobId, {});
  expect(await throughWith(engine, proposer, jobId)).toMatchObject({
    counts: { done: 2, refused: 1 },
  });
  const [refused] = await itemsOf(jobId, "notDone", proposer);
  expect(refused).toMatchObject({
    commitmentId: changed,
    state: "refused",
    reasons: [
      { id: "revisionConflict", facts: { expected: "1", current: "2", changedBy: "proposer 1" } },
    ],
  });
  const [done] = await itemsOf(jobId, "done", proposer);
  expect(done?.receipt).toMatchObject({ version: 2, state: "underReview" });
});

const personless = (): never => {
  throw new Error("a draft is missing");
};

test("what somebody else decided meanwhile is refused by the machine, not done over", async () => {
  const ids = await submitted(engine, 2);
  const { jobId } = await engine.bulk.prepare(budgetHolder, {
    event: granting,
    selection: { ids },
  });
  const quicker = aCommand(
    granting,
    { person: personWith("budgetHolder", 2) },
    { stepId: "budgetHolder" },
    { commitmentId: ids[0] ?? personless() },
  );
  receiptOf(await engine.advance(quicker));
  await engine.bulk.start(budgetHolder, jobId, {});
  await throughWith(engine, budgetHolder, jobId);
  expect(await statesOf(jobId)).toEqual([
    ["refused", "stepAlreadyDecided"],
    ["done", null],
  ]);
});

test("what was not done is tried again as a new job, looked at anew, with the same words", async () => {
  const ids = await drafts(engine, 2);
  const { jobId } = await engine.bulk.prepare(budgetHolder, {
    event: granting,
    selection: { ids },
  });
  await expect(engine.bulk.retryFailed(budgetHolder, jobId)).rejects.toMatchObject({
    reason: "bulkJobNotEnded",
  });
  await engine.bulk.start(budgetHolder, jobId, { comment: "Agreed." });
  await throughWith(engine, budgetHolder, jobId);
  expect(await statesOf(jobId)).toEqual([
    ["refused", "notInThisState"],
    ["refused", "notInThisState"],
  ]);
  const submit = aCommand(
    "commitment.submit",
    { person: proposer },
    {},
    { commitmentId: ids[0] ?? personless() },
  );
  receiptOf(await engine.advance(submit));
  const again = await engine.bulk.retryFailed(budgetHolder, jobId);
  expect(again).toMatchObject({
    state: "prepared",
    payload: { comment: "Agreed." },
    retryOf: jobId,
    items: 2,
    can: 1,
  });
  await engine.bulk.start(budgetHolder, again?.jobId ?? "", { comment: "Agreed." });
  const done = await throughWith(engine, budgetHolder, again?.jobId ?? "");
  expect(done.counts).toMatchObject({ done: 1, refused: 1 });
});

test("all that match a filter, and all that wait for a person, are selected in the order of their list", async () => {
  await openFund(engine, "LISTED", "100000.00");
  const ids = await submitted(engine, 5, small("LISTED"));
  const byFilter = await engine.bulk.prepare(budgetHolder, {
    event: "comment.add",
    selection: { filter: { fundCode: "LISTED", sort: "reference", descending: true } },
  });
  const references = (await itemsOf(byFilter.jobId)).map(({ reference }) => reference);
  expect(references).toHaveLength(5);
  expect(references).toEqual(references.toSorted().toReversed());
  const byQueue = await engine.bulk.prepare(budgetHolder, {
    event: granting,
    selection: { queue: true },
  });
  const waiting = await engine.queueOf(budgetHolder, { size: 200 });
  const queued = [...new Set(waiting.rows.map(({ commitmentId }) => commitmentId))];
  expect(queued).toEqual(expect.arrayContaining(ids));
  expect((await itemsOf(byQueue.jobId)).map(({ commitmentId }) => commitmentId)).toEqual(queued);
});

test("a selection of nothing, of too much, or of no commitment is refused by its field", async () => {
  const prepare = async (selection: Parameters<Engine["bulk"]["prepare"]>[1]["selection"]) =>
    engine.bulk.prepare(budgetHolder, { event: granting, selection });
  const [id] = await drafts(engine, 1);
  for (const [selection, reason] of [
    [{ ids: [] }, "nothingSelected"],
    [{ filter: { fundCode: "NONE", sort: "changed", descending: true } }, "nothingSelected"],
    [{ ids: [id ?? personless(), seededUuid(980, 1)] }, "commitmentNotFound"],
  ] as const)
    await expect(
      prepare("ids" in selection ? { ids: idsFrom(selection.ids) } : selection),
    ).rejects.toMatchObject({ field: "selection", reason });
  await expect(
    prepare({ ids: idsFrom(Array.from({ length: 10_001 }, (_, index) => seededUuid(981, index))) }),
  ).rejects.toMatchObject({ reason: "selectionTooLarge" });
});

/** Guarantee: these are UUIDs; that no commitment has some of them is what is tried. */
const idsFrom = (ids: readonly string[]) =>
  ids as unknown as Extract<
    Parameters<Engine["bulk"]["prepare"]>[1]["selection"],
    { ids: unknown }
  >["ids"];

test("a job is there for the person who asked alone, and begun with one wording only", async () => {
  const ids = await submitted(engine, 1);
  const { jobId } = await engine.bulk.prepare(budgetHolder, {
    event: "approval.return",
    selection: { ids },
  });
  const colleague = personWith("budgetHolder", 2);
  expect(await engine.bulk.find(colleague, jobId)).toBeUndefined();
  expect(await engine.bulk.items(colleague, jobId, { size: 10, show: "all" })).toBeUndefined();
  expect(await engine.bulk.start(colleague, jobId, { reason: "Mine." })).toBeUndefined();
  expect(await engine.bulk.cancel(colleague, jobId)).toBeUndefined();
  expect(await engine.bulk.retryFailed(colleague, jobId)).toBeUndefined();
  for (const shared of [{}, { reason: " " }, { reason: "Unclear.", stepId: "budgetHolder" }, null])
    await expect(engine.bulk.start(budgetHolder, jobId, shared)).rejects.toMatchObject({
      name: "InputError",
    });
  await engine.bulk.start(budgetHolder, jobId, { reason: "Unclear." });
  await expect(
    engine.bulk.start(budgetHolder, jobId, { reason: "Something else." }),
  ).rejects.toMatchObject({ reason: "bulkJobNotPrepared" });
  expect(await engine.bulk.start(budgetHolder, jobId, { reason: "Unclear." })).toMatchObject({
    payload: { reason: "Unclear." },
  });
  await throughWith(engine, budgetHolder, jobId);
  const { rows } = await opened.superuser.query(
    "SELECT count(*)::int AS entries FROM entry WHERE action = 'approval.return'",
  );
  expect(rows).toEqual([{ entries: 1 }]);
});

test("items are walked page by page, each once", async () => {
  const ids = await drafts(engine, 5);
  const { jobId } = await engine.bulk.prepare(budgetHolder, {
    event: granting,
    selection: { ids },
  });
  const first = await engine.bulk.items(budgetHolder, jobId, { size: 3, show: "cannot" });
  expect(first?.rows.map(({ position }) => position)).toEqual([1, 2, 3]);
  const after = first?.next ?? "";
  const second = await engine.bulk.items(budgetHolder, jobId, { size: 3, show: "cannot", after });
  expect([second?.rows.map(({ position }) => position), second?.next]).toEqual([[4, 5], null]);
  await expect(
    engine.bulk.items(budgetHolder, jobId, { size: 3, show: "all", after }),
  ).rejects.toMatchObject({ field: "after" });
});

test("a page that asks the law about its own rows hears what the server hears", async () => {
  const ids = [
    ...(await drafts(engine, 1)),
    ...(await submitted(engine, 2)),
    ...(await submitted(engine, 1, small("MOD-2026", "200000.00"))),
    ...(await submitted(engine, 1, small(), personWith("proposer", 2))),
  ];
  const suspend = aCommand(
    "commitment.suspend",
    "manager",
    { reason: "Wait." },
    { commitmentId: ids[2] ?? personless() },
  );
  receiptOf(await engine.advance(suspend));
  const shown = await engine.bulk.snapshots(ids);
  expect(shown.map(({ commitmentId }) => commitmentId)).toEqual(ids);
  const { policy } = await engine.registers();
  const at = systemClock.now();
  const people: readonly Role[] = ["proposer", "budgetHolder", "legalReviewer", "manager"];
  for (const role of people)
    for (const event of manyEventNames) {
      const asker = { person: personWith(role), roles: [role] };
      // As a browser does it: from what was sent, without knowing who else there is.
      const inBrowser = shown.map(({ snapshot }) => {
        const judgement = judgeOne(restoreSnapshot(JSON.parse(JSON.stringify(snapshot))), {
          event,
          asker,
          at,
          today: dayOf(at),
          directory: emptyDirectory,
          policy,
        });
        return judgement.can
          ? [judgement.target ?? null, []]
          : [judgement.target ?? null, judgement.reasons.map(({ id }) => id).slice(0, 3)];
      });
      const { jobId } = await engine.bulk.prepare(asker.person, { event, selection: { ids } });
      const onServer = (await itemsOf(jobId, "all", asker.person)).map(({ target, reasons }) => [
        target,
        reasons.map(({ id }) => id),
      ]);
      expect(inBrowser, `${event} by ${role}`).toEqual(onServer);
    }
});
