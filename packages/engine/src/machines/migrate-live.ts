import { advance } from "../write/advance.ts";
import type { Writing } from "../write/writing.ts";
import { pagesOfOlder } from "./live-commitments.ts";
import { migrateCommand, type OlderCommitment } from "./migrate-command.ts";

/** Any fixed number: whoever moves commitments holds it, so that any number of servers may try. */
const machinesLock = "8323";

const atOnce = 64;
const mostBatches = 16;

/** What moves commitments: the write path, and the version at which each refused one was asked. */
type Moving = { readonly writing: Writing; readonly refused: Map<string, number> };

const migrateOne = async (
  { writing, refused }: Moving,
  older: OlderCommitment,
): Promise<boolean> => {
  const outcome = await advance(writing, migrateCommand(older));
  if (outcome.ok) {
    refused.delete(older.id);
    return true;
  }
  refused.set(older.id, older.version);
  writing.ground.say(
    `Commitment ${older.id} stays under machine version ${older.machine_version}: ${outcome.reasons[0].id}`,
  );
  return false;
};

const migrateSome = async (moving: Moving): Promise<number> => {
  const { pool, machine } = moving.writing.ground;
  const target = await machine.current();
  let moved = 0;
  let batches = 0;
  const columns = "id, version, revision";
  for await (const page of pagesOfOlder<OlderCommitment>(pool, columns, target, atOnce)) {
    const asked = page.filter(({ id, version }) => moving.refused.get(id) !== version);
    const results = await Promise.allSettled(asked.map(async (older) => migrateOne(moving, older)));
    for (const result of results) {
      if (result.status === "rejected") throw result.reason;
      moved += result.value ? 1 : 0;
    }
    batches += asked.length > 0 ? 1 : 0;
    if (batches >= mostBatches) break;
  }
  return moved;
};

const migrateUnderLock = async (moving: Moving): Promise<number> => {
  const client = await moving.writing.ground.pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(${machinesLock}) AS mine`,
    );
    const count = rows[0]?.mine === true ? await migrateSome(moving) : 0;
    if (rows[0]?.mine === true) await client.query(`SELECT pg_advisory_unlock(${machinesLock})`);
    client.release();
    return count;
  } catch (thrown) {
    // A connection that is closed gives its lock back, whatever state it is in.
    client.release(true);
    throw thrown;
  }
};

/**
 * Moves live commitments to the machine version in force, a bounded number in each call, unless another server is at
 * it; returns how many moved. The lock only spares work: that each moves once is held by the machine and the
 * versioned update. A call cut short leaves nothing half done; the next goes on with what is left.
 */
export const migrateLive = (writing: Writing): (() => Promise<number>) => {
  const moving: Moving = { writing, refused: new Map() };
  return async () => migrateUnderLock(moving);
};
