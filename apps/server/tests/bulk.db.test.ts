import { commandIdSchema, type CommitmentId, type Role } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { failureOf } from "./failure.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const propose = async (title: string): Promise<CommitmentId> => {
  const content = aContent({ amount: "1000.00", change: { title } });
  const { commitment } = world.clientOf("proposer");
  return (await commitment.propose.mutate({ commandId: newCommand(), content })).commitmentId;
};

const submit = async (commitmentId: CommitmentId): Promise<void> => {
  const asked = { commandId: newCommand(), commitmentId, expectedRevision: 1 };
  await world.clientOf("proposer").commitment.submit.mutate(asked);
};

/** Waits for the server's own job to end it. */
const ended = async (role: Role, jobId: string) => {
  const id = commandIdSchema.parse(jobId);
  for (let looks = 0; looks < 200; looks += 1) {
    const job = await world.clientOf(role).bulk.byId.query({ jobId: id });
    if (job.endedAt !== null) return job;
    await pause(25);
  }
  throw new Error("the job does not end");
};

const fetchCsv = async (role: Role, jobId: string, init: RequestInit = {}) =>
  fetch(`${world.server.origin}/api/bulk/${jobId}/not-done.csv`, {
    ...init,
    headers: { authorization: `Bearer ${world.member(role).token}` },
  });

test("many are looked at, approved by the server's job, and what was not done is downloaded without formulas", async () => {
  const [ready, second, draft] = [
    await propose("Mine detectors"),
    await propose("Field kitchens"),
    await propose('=HYPERLINK("http://elsewhere.example","Generators")'),
  ];
  await submit(ready);
  await submit(second);
  const { bulk } = world.clientOf("budgetHolder");
  const looked = await bulk.preview.mutate({
    event: "approval.grant",
    selection: { ids: [ready, second, draft] },
  });
  expect(looked).toMatchObject({
    state: "prepared",
    can: 2,
    cannot: 1,
    groups: [{ count: 1, reason: { id: "notInThisState", facts: { state: "draft" } } }],
  });
  const jobId = commandIdSchema.parse(looked.jobId);
  const cannot = await bulk.items.query({ jobId, show: "cannot" });
  expect(cannot.rows.map(({ commitmentId }) => commitmentId)).toEqual([draft]);
  await bulk.start.mutate({ jobId, payload: { comment: "Agreed." } });
  expect(await ended("budgetHolder", jobId)).toMatchObject({
    state: "done",
    counts: { done: 2, refused: 1 },
  });
  expect((await bulk.mine.query())[0]).toMatchObject({ jobId, state: "done" });

  const answer = await fetchCsv("budgetHolder", jobId);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toMatch(
    new RegExp(`^attachment; filename="not-done-${jobId}-as-at-\\d+\\.csv"$`),
  );
  const [head, record, ...rest] = (await answer.text()).split("\r\n");
  expect(head).toMatch(/^position,reference,title,.*,asAtLeaf$/);
  expect(record).toMatch(
    /^3,LT-\d{4}-\d{4},"'=HYPERLINK\(""http:\/\/elsewhere\.example"",""Generators""\)",/,
  );
  expect(record).toContain(",refused,notInThisState,state: draft,");
  expect(rest).toEqual([""]);
});

test("all that wait for a person are sent back with one reason, and every one keeps it", async () => {
  const ids = [await propose("Boots"), await propose("Helmets")];
  for (const id of ids) await submit(id);
  const { bulk, entry } = world.clientOf("budgetHolder");
  const { jobId, can } = await bulk.preview.mutate({
    event: "approval.return",
    selection: { queue: true },
  });
  expect(can).toBe(2);
  const id = commandIdSchema.parse(jobId);
  await bulk.start.mutate({ jobId: id, payload: { reason: "Prices are missing." } });
  await ended("budgetHolder", jobId);
  for (const commitmentId of ids) {
    const [last] = (await entry.list.query({ commitmentId })).entries;
    expect(last?.content).toMatchObject({
      action: "approval.return",
      payload: { stepId: "budgetHolder" },
      actor: { person: world.member("budgetHolder").id, role: "budgetHolder" },
    });
    expect(last?.texts).toMatchObject([
      { pointer: "/payload/reason", text: "Prices are missing." },
    ]);
  }
});

test("a job and its download are there for its person alone", async () => {
  const ids = [await propose("Radios")];
  const { jobId } = await world
    .clientOf("proposer")
    .bulk.preview.mutate({ event: "commitment.submit", selection: { ids } });
  const id = commandIdSchema.parse(jobId);
  const { bulk } = world.clientOf("manager");
  for (const attempt of [
    () => bulk.byId.query({ jobId: id }),
    () => bulk.items.query({ jobId: id }),
    () => bulk.start.mutate({ jobId: id, payload: {} }),
    () => bulk.cancel.mutate({ jobId: id }),
    () => bulk.retryFailed.mutate({ jobId: id }),
  ])
    expect((await failureOf(attempt())).code).toBe("NOT_FOUND");
  expect((await fetchCsv("manager", jobId)).status).toBe(404);
  expect((await fetchCsv("proposer", jobId)).status).toBe(200);
  expect((await fetchCsv("proposer", "..%2f..%2fetc")).status).toBe(404);
  expect((await fetchCsv("proposer", jobId, { method: "POST" })).status).toBe(405);
  const unknown = await fetch(`${world.server.origin}/api/bulk/${jobId}/not-done.csv`);
  expect(unknown.status).toBe(401);
});
