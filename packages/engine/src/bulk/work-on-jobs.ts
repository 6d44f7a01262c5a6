import type { Writing } from "../write/writing.ts";
import { carryOutItem } from "./carry-out-item.ts";
import { type ClaimedItem, claimItems, type OpenJob, openJobs } from "./claim-items.ts";
import { endIfThrough, type Settled, settleItems } from "./settle-items.ts";

/** Items of one job under way at once in one server: clerks' own commands keep most of the write path. */
const sideBySide = 16;
/** A round ends after so many turns, so that stopping a server never waits for a whole job. */
const turnsPerRound = 16;

const stopped = ({ position }: ClaimedItem): Settled => ({ position, state: "cancelled" });

/** One turn of one job: a handful of items, or, when it is being cancelled, what is left of it. */
const takeTurn = async (writing: Writing, job: OpenJob): Promise<number> => {
  const { ground } = writing;
  const items = await claimItems(ground.pool, job, sideBySide);
  if (items.length === 0) {
    await endIfThrough(ground, job.jobId);
    return 0;
  }
  const settled = await Promise.all(
    items.map(async (item) =>
      job.isStopping && !item.isAnswered ? stopped(item) : carryOutItem(writing, job, item),
    ),
  );
  return settleItems(ground, job.jobId, settled);
};

/**
 * Works on all begun jobs in turn, some items each, so that a large one keeps no small one waiting. Any number of
 * servers may do so at once, and any of them may die: what it had claimed is taken up again, under the same command
 * ids. Returns how many items ended.
 */
export const workOnJobs = async (writing: Writing): Promise<number> => {
  let ended = 0;
  for (let turn = 0; turn < turnsPerRound; turn += 1) {
    const before = ended;
    for (const job of await openJobs(writing.ground.pool)) ended += await takeTurn(writing, job);
    if (ended === before) break;
  }
  return ended;
};
