import type { CommitmentId } from "@tiltas/domain";
import { personWith } from "@tiltas/workflows/testing";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BulkItemView, BulkShow } from "@tiltas/engine";
import {
  aCommand,
  mustBeSound,
  openFund,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { budgetHolder, drafts, small, submitted, throughWith, times } from "./bulk-world.ts";

let opened: TestEngine;
let folder: string;
beforeAll(async () => {
  opened = await openTestEngine();
  folder = await mkdtemp(join(tmpdir(), "tiltas-bulk-"));
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every item of a job by its commitment. */
const itemsOf = async (
  jobId: string,
  show: BulkShow = "all",
): Promise<Map<CommitmentId, BulkItemView>> => {
  const items = new Map<CommitmentId, BulkItemView>();
  for await (const item of opened.engine.bulk.walk(budgetHolder, jobId, show))
    items.set(item.commitmentId, item);
  return items;
};

const reasonsByItem = (items: ReadonlyMap<CommitmentId, BulkItemView>) =>
  Object.fromEntries([...items].map(([id, { reasons }]) => [id, reasons[0]?.id ?? "can"]));

const lay = async (): Promise<readonly CommitmentId[]> => {
  const { engine, superuser } = opened;
  await openFund(engine, "TIGHT", "100000.00");
  // The budget holder also proposed some: those are for somebody else to approve.
  await superuser.query("UPDATE person SET roles = '{budgetHolder,proposer}' WHERE id = $1", [
    budgetHolder,
  ]);
  const [can, notSent, own, tight, suspended] = [
    await submitted(engine, 1140),
    await drafts(engine, 20),
    await submitted(engine, 20, small(), budgetHolder),
    await submitted(engine, 10, small("TIGHT", "140000.00")),
    await submitted(engine, 10),
  ];
  await times(suspended.length, async (index) => {
    const commitmentId = suspended[index];
    if (commitmentId === undefined) throw new Error("nothing to suspend");
    const suspend = aCommand(
      "commitment.suspend",
      "manager",
      { reason: "Wait." },
      { commitmentId },
    );
    return receiptOf(await engine.advance(suspend));
  });
  // Those that cannot stand among those that can.
  const cannot = [...notSent, ...own, ...tight, ...suspended];
  return can.flatMap((id, index) => (index % 19 === 0 ? [id, ...cannot.splice(0, 1)] : [id]));
};

/** Starts a server of its own on the jobs, and kills it hard once `enough` items have ended. */
const killInTheMiddle = async (jobId: string, enough: number): Promise<number> => {
  const program = join(import.meta.dirname, "programs", "work-on-bulk.ts");
  const server = spawn(process.execPath, [program, opened.database.url, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => void server.once("exit", () => resolve()));
  for (;;) {
    const { rows } = await opened.superuser.query<{ ended: number }>(
      "SELECT count(*)::int AS ended FROM bulk_item WHERE job_id = $1 AND state <> 'waiting'",
      [jobId],
    );
    const ended = rows[0]?.ended ?? 0;
    if (ended >= enough || server.exitCode !== null) {
      server.kill("SIGKILL");
      await gone;
      return ended;
    }
    await pause(40);
  }
};

test("1 200 selected: the preview of 1 140 that can and 60 that cannot is the result exactly, through a kill in the middle, and no item is done twice", async () => {
  const { engine, superuser } = opened;
  const ids = await lay();
  expect(ids).toHaveLength(1200);
  const prepared = await engine.bulk.prepare(budgetHolder, {
    event: "approval.grant",
    selection: { ids },
  });
  expect(prepared).toMatchObject({ state: "prepared", items: 1200, can: 1140, cannot: 60 });
  const byReason = prepared.groups.map(({ reason, count }) => [reason.id, reason.facts, count]);
  expect(byReason).toEqual(
    expect.arrayContaining([
      ["notInThisState", { state: "draft" }, 20],
      ["ownProposal", {}, 20],
      ["ceilingExceeded", { fund: "TIGHT", left: "100000.00", needed: "140000.00" }, 10],
      ["notInThisState", { state: "suspended" }, 10],
    ]),
  );
  const own = prepared.groups.find(({ reason }) => reason.id === "ownProposal");
  expect(own?.reason.who.people.map(({ id }) => id)).toContain(personWith("budgetHolder", 2));
  const foreseen = reasonsByItem(await itemsOf(prepared.jobId));

  await engine.bulk.start(budgetHolder, prepared.jobId, { comment: "Agreed in the session." });
  const ended = await killInTheMiddle(prepared.jobId, 300);
  expect(ended).toBeGreaterThanOrEqual(300);
  const halfway = await engine.bulk.find(budgetHolder, prepared.jobId);
  expect(halfway).toMatchObject({ state: "running", endedAt: null });
  expect(halfway?.counts.waiting).toBeGreaterThan(0);
  // As if it had died between the answer of forty commands and the note of them.
  await superuser.query(
    `UPDATE bulk_item SET state = 'waiting', outcome = NULL, ended_at = NULL
      WHERE job_id = $1 AND position IN (SELECT position FROM bulk_item WHERE job_id = $1 AND state <> 'waiting'
                                          ORDER BY position DESC LIMIT 40)`,
    [prepared.jobId],
  );

  const done = await throughWith(engine, budgetHolder, prepared.jobId);
  expect(done).toMatchObject({
    state: "done",
    counts: { waiting: 0, done: 1140, refused: 60, failed: 0, cancelled: 0 },
  });
  const items = await itemsOf(prepared.jobId);
  expect(reasonsByItem(items)).toEqual(foreseen);
  const { rows } = await superuser.query<{ entries: number; items: number; approved: number }>(
    `SELECT count(e.command_id)::int AS entries, count(DISTINCT i.command_id)::int AS items,
            count(*) FILTER (WHERE e.stream = 'commitment/' || i.commitment_id AND i.state = 'done')::int AS approved
       FROM bulk_item i LEFT JOIN entry e ON e.command_id = i.command_id::text WHERE i.job_id = $1`,
    [prepared.jobId],
  );
  // Drafts have no step to aim at, so nothing was sent for them; every other item is in the ledger once.
  expect(rows).toEqual([{ entries: 1180, items: 1200, approved: 1140 }]);
  const { rows: twice } = await superuser.query(
    "SELECT stream FROM entry WHERE action = 'approval.grant' AND stream LIKE 'commitment/%' GROUP BY stream HAVING count(*) > 1",
  );
  expect(twice).toEqual([]);
  await mustBeSound(engine);
}, 180_000);
