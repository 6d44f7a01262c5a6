import type { CommitmentId } from "@tiltas/domain";
import { aCommand, aSubmitted, openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import type { Engine } from "@tiltas/engine";
import type pg from "pg";
import { setTimeout } from "node:timers/promises";
import { choiceFrom } from "./choice.ts";

export type LoadAsked = {
  readonly seed: number;
  readonly writers: number;
  readonly ms: number;
  /** Of ten attempts so many are rolled back after their statement was sent. */
  readonly rollbacksOfTen: number;
  readonly checkpoints: { readonly everyMs: number; readonly everyEntries: number };
};

/** A command that was answered: when it was sent and answered (ms of this process), and its entry's hash in hex. */
export type Answered = { readonly sentAt: number; readonly at: number; readonly hash: string };

export type Load = {
  readonly opened: TestEngine;
  readonly answered: readonly Answered[];
  /** Attempts undone: transactions rolled back, connections cut under their statement. */
  readonly rolledBack: number;
  readonly cut: number;
  /** Commands whose connection was cut before their answer. */
  readonly unanswered: number;
  /** The size of the newest checkpoint, as it was first seen at a moment. */
  readonly checkpoints: readonly { readonly at: number; readonly size: number }[];
};

const insertEntry = `INSERT INTO entry VALUES ('refusal/undone', $1, gen_random_uuid()::text, sha256('x'), 'comment.add', NULL,
  'system', NULL, now(), current_date, 'undone', sha256('undone'), sha256('undone'))`;
const insertWaiting =
  "INSERT INTO pending_leaf VALUES ('refusal/undone', $1, sha256('undone'), '[]')";

/** Sends what a command sends and takes it back: by ROLLBACK, or by vanishing in the middle. */
const undo = async (pool: pg.Pool, version: number, vanishes: boolean): Promise<void> => {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query(insertEntry, [version]);
  await client.query(insertWaiting, [version]);
  await setTimeout(5);
  if (!vanishes) await client.query("ROLLBACK");
  client.release(vanishes);
};

// The superuser's own connections are not among them.
const cutOne = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename = 'tiltas_app' AND state = 'active' ORDER BY random() LIMIT 1`;

const isCut = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  (("code" in thrown && ["57P01", "ECONNRESET", "EPIPE"].includes(String(thrown.code))) ||
    /connection terminated|connection error/i.test(thrown.message));

const selectSize = `SELECT coalesce(max(size), 0)::int AS size,
  ((SELECT count(*) FROM entry) - coalesce(max(size), 0))::int AS left FROM checkpoint`;

/** Writers on two servers, whose jobs order and sign meanwhile, for so many milliseconds; then everything is settled. */
export const runLoad = async (asked: LoadAsked): Promise<Load> => {
  const opened = await openTestEngine({ checkpoints: asked.checkpoints });
  const servers = [opened.engine, await opened.openAnother()] as const;
  const jobs = servers.map((server) => server.startJobs());
  const answered: Answered[] = [];
  const checkpoints: { at: number; size: number }[] = [];
  let [rolledBack, cut, undone, unanswered] = [0, 0, 0, 0];
  const commitments: CommitmentId[] = [];
  for (let number = 0; number < asked.writers; number += 1)
    commitments.push(await aSubmitted(opened.engine));
  const until = performance.now() + asked.ms;
  const isOver = (): boolean => performance.now() >= until;

  const write = async (server: Engine, commitmentId: CommitmentId): Promise<void> => {
    const sentAt = performance.now();
    try {
      const command = aCommand("comment.add", "minister", { text: "Noted." }, { commitmentId });
      const outcome = await server.advance(command);
      if (outcome.ok)
        answered.push({ sentAt, at: performance.now(), hash: outcome.value.entryHash });
    } catch (thrown) {
      // Whether it is recorded nobody was told.
      if (!isCut(thrown)) throw thrown;
      unanswered += 1;
    }
  };
  const runWriter = async (commitmentId: CommitmentId, number: number): Promise<void> => {
    const { below, oneIn } = choiceFrom(asked.seed * 1000 + number);
    const server = servers[number % servers.length] ?? opened.engine;
    while (!isOver()) {
      if (below(10) >= asked.rollbacksOfTen) {
        await write(server, commitmentId);
        continue;
      }
      undone += 1;
      await undo(opened.superuser, undone, oneIn(2));
      rolledBack += 1;
    }
  };
  const cutConnections = async (): Promise<void> => {
    while (!isOver()) {
      await setTimeout(100);
      cut += (await opened.superuser.query(cutOne)).rowCount ?? 0;
    }
  };
  const watchCheckpoints = async (): Promise<void> => {
    // When writing ends, what is written still gets its checkpoint, for which the longest interval is waited.
    const patience = until + asked.checkpoints.everyMs + 30_000;
    for (let left = 1; !isOver() || (left > 0 && performance.now() < patience);) {
      const { rows } = await opened.superuser.query<{ size: number; left: number }>(selectSize);
      const [{ size, left: still } = { size: 0, left: 0 }] = rows;
      left = still;
      if (size > (checkpoints.at(-1)?.size ?? 0)) checkpoints.push({ at: performance.now(), size });
      await setTimeout(10);
    }
  };
  try {
    await Promise.all([...commitments.map(runWriter), cutConnections(), watchCheckpoints()]);
  } finally {
    for (const job of jobs) await job.stop();
  }
  return { opened, answered, rolledBack, cut, unanswered, checkpoints };
};
