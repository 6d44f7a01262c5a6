import type pg from "pg";
import { advance } from "../write/advance.ts";
import type { Writing } from "../write/writing.ts";
import { type DueTimer, lapseCommand } from "./lapse-command.ts";

/** Any fixed number: whoever looks after deadlines holds it, so that any number of servers may try. */
const deadlinesLock = "8321";

const atOnce = 64;

const selectDue = {
  name: "due_timers",
  text: `SELECT timer.commitment_id, timer.key, timer.due_at, timer.event, commitment.revision
    FROM timer JOIN commitment ON commitment.id = timer.commitment_id
    WHERE timer.due_at <= $1 AND (timer.due_at, timer.commitment_id, timer.key) > ($2, $3, $4)
    ORDER BY timer.due_at, timer.commitment_id, timer.key LIMIT ${atOnce}`,
};

const beforeAll: readonly unknown[] = ["-infinity", "00000000-0000-0000-0000-000000000000", ""];

const read = async (pool: pg.Pool, now: string, after: DueTimer | undefined) => {
  const place = after === undefined ? beforeAll : [after.due_at, after.commitment_id, after.key];
  return (await pool.query<DueTimer>({ ...selectDue, values: [now, ...place] })).rows;
};

/** What looks after deadlines: the write path, and the refusals told already. */
type Keeping = { readonly writing: Writing; readonly told: Set<string> };

const lapse = async ({ writing, told }: Keeping, timer: DueTimer): Promise<boolean> => {
  const command = lapseCommand(timer);
  const outcome = await advance(writing, command);
  if (outcome.ok || told.has(command.commandId)) return outcome.ok;
  told.add(command.commandId);
  writing.ground.say(
    `The deadline ${timer.key} of commitment ${timer.commitment_id} did not lapse: ${outcome.reasons[0].id}`,
  );
  return false;
};

const lapseAll = async (keeping: Keeping): Promise<number> => {
  const { pool, clock } = keeping.writing.ground;
  const now = clock.now();
  const failures: unknown[] = [];
  let count = 0;
  let after: DueTimer | undefined;
  do {
    const timers = await read(pool, now, after);
    const results = await Promise.allSettled(timers.map(async (timer) => lapse(keeping, timer)));
    for (const result of results)
      if (result.status === "rejected") failures.push(result.reason);
      else count += result.value ? 1 : 0;
    after = timers.length < atOnce ? undefined : timers.at(-1);
  } while (after !== undefined);
  if (failures.length > 0) throw failures[0];
  return count;
};

const lapseUnderLock = async (keeping: Keeping): Promise<number> => {
  const client = await keeping.writing.ground.pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(${deadlinesLock}) AS mine`,
    );
    const count = rows[0]?.mine === true ? await lapseAll(keeping) : 0;
    if (rows[0]?.mine === true) await client.query(`SELECT pg_advisory_unlock(${deadlinesLock})`);
    client.release();
    return count;
  } catch (thrown) {
    // A connection that is closed gives its lock back, whatever state it is in.
    client.release(true);
    throw thrown;
  }
};

/**
 * Looks after deadlines: each call sends `deadline.lapse` for every timer whose moment has come, unless another
 * server is at it, and returns how many lapsed. The lock only spares work; that a lapse is recorded once is held by
 * its command id, the machine and the versioned update. One that fails keeps no other back; the first failure is thrown.
 */
export const keepDeadlines = (writing: Writing): (() => Promise<number>) => {
  const keeping: Keeping = { writing, told: new Set() };
  return async () => lapseUnderLock(keeping);
};
