import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aReviewed,
  aSubmitted,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";

let opened: TestEngine;
let engine: Engine;
let another: Engine;

beforeAll(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
  another = await opened.openAnother();
});

afterAll(async () => {
  await opened.close();
});

const rowsOf = async <Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]> =>
  (await opened.superuser.query<Row>(sql)).rows;

type Leaf = { index: string; stream: string; version: number };
const leaves = async (): Promise<readonly Leaf[]> =>
  rowsOf<Leaf>("SELECT index, stream, version FROM leaf ORDER BY index");

const waiting = async (): Promise<number> => (await rowsOf("SELECT FROM pending_leaf")).length;

const expectDense = (placed: readonly Leaf[]): void => {
  expect(placed.map(({ index }) => Number(index))).toEqual(placed.map((_, index) => index));
  for (const versions of Map.groupBy(placed, ({ stream }) => stream).values())
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
};

const comment = async (commitmentId: Awaited<ReturnType<typeof aSubmitted>>) =>
  receiptOf(
    await engine.advance(aCommand("comment.add", "minister", { text: "Noted." }, { commitmentId })),
  );

test("every entry gets one leaf, dense from zero, a stream's versions in their order", async () => {
  const commitmentId = await aSubmitted(engine);
  for (let count = 0; count < 20; count += 1) await comment(commitmentId);
  expect(await engine.sequence()).toBe(await engine.leafHead());
  expect(await waiting()).toBe(0);
  expectDense(await leaves());
  expect(await engine.sequence()).toBe(0);
});

test("two sequencers at once, while commands go on, place every entry exactly once", async () => {
  const commitments = await Promise.all(Array.from({ length: 8 }, async () => aSubmitted(engine)));
  const progress = { isWriting: true };
  const write = async (): Promise<void> => {
    await Promise.all(
      commitments.map(async (commitmentId) => {
        for (let count = 0; count < 15; count += 1) await comment(commitmentId);
      }),
    );
    progress.isWriting = false;
  };
  const order = async (by: Engine): Promise<void> => {
    while (progress.isWriting) await by.sequence();
  };
  await Promise.all([write(), order(engine), order(another), order(another)]);
  await Promise.all([engine.sequence(), another.sequence()]);
  expect(await waiting()).toBe(0);
  const placed = await leaves();
  expectDense(placed);
  expect(placed).toHaveLength(
    Number((await rowsOf<{ count: string }>("SELECT count(*) FROM entry"))[0]?.count),
  );
});

test("a writer that is still under way leaves no gap, and one that gives up leaves nothing", async () => {
  const writer = await opened.superuser.connect();
  const insert = `INSERT INTO pending_leaf VALUES ('refusal/slow', 1, sha256('slow'), '[]')`;
  const entry = `INSERT INTO entry VALUES ('refusal/slow', 1, gen_random_uuid()::text, sha256('x'), 'comment.add', NULL,
    'system', NULL, now(), current_date, 'slow', sha256('slow'), sha256('slow'))`;
  try {
    await writer.query("BEGIN");
    await writer.query(entry);
    await writer.query(insert);
    const before = await engine.leafHead();
    await comment(await aSubmitted(engine));
    expect(await engine.sequence()).toBe(3);
    expect(await engine.leafHead()).toBe(before + 3);
    await writer.query("ROLLBACK");
    expect(await engine.sequence()).toBe(0);
    expectDense(await leaves());
  } finally {
    writer.release();
  }
});

test("totals are folded to the same leaf and equal a rebuild from the entries", async () => {
  const commitmentId = await aReviewed(engine);
  receiptOf(
    await engine.advance(
      aCommand("approval.grant", "minister", { stepId: "minister" }, { commitmentId }),
    ),
  );
  await engine.sequence();
  const [head] = await rowsOf<{ leaf_index: string }>(
    "SELECT leaf_index FROM projection_head WHERE name = 'rollup'",
  );
  expect(Number(head?.leaf_index)).toBe(await engine.leafHead());
  const stages = await rowsOf<{ stage: string; count: number }>(
    "SELECT stage, sum(count)::int AS count FROM rollup GROUP BY stage ORDER BY stage",
  );
  const [all] = await rowsOf<{ count: number }>("SELECT count(*)::int AS count FROM commitment");
  expect(stages).toEqual([
    { stage: "approved", count: 1 },
    { stage: "proposed", count: (all?.count ?? 0) - 1 },
  ]);
  expect((await engine.verify({})).findings).toEqual([]);
});

test("the job orders entries by itself and stops when told", async () => {
  const jobs = another.startJobs();
  await comment(await aSubmitted(engine));
  for (let tries = 0; tries < 100 && (await waiting()) > 0; tries += 1)
    await new Promise((resolve) => void setTimeout(resolve, 20));
  expect(await waiting()).toBe(0);
  await jobs.stop();
  await comment(await aSubmitted(engine));
  await new Promise((resolve) => void setTimeout(resolve, 400));
  expect(await waiting()).toBe(3);
  await engine.sequence();
});
