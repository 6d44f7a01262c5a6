import type pg from "pg";
import type { Prepared } from "./prepared.ts";
import { writeBatch } from "./write-batch.ts";

/** Writes one event; false when its commitment moved on meanwhile. */
export type WriteOne = (prepared: Prepared) => Promise<boolean>;

type Waiting = {
  readonly prepared: Prepared;
  readonly resolve: (isWritten: boolean) => void;
  readonly reject: (thrown: unknown) => void;
};

/** Batches in flight at once, and the most events in one (20-architecture, the write path, measured). */
const slots = 2;
const mostEvents = 64;

const writeAlone = async (db: pg.Pool, { prepared, resolve, reject }: Waiting): Promise<void> => {
  try {
    resolve((await writeBatch(db, [prepared])).has(prepared.commitmentId));
  } catch (thrown) {
    reject(thrown);
  }
};

/** One event's failure must not fail its neighbours: after a failed batch each is sent alone and judged alone. */
const writeTogether = async (db: pg.Pool, waiting: readonly Waiting[]): Promise<void> => {
  try {
    const written = await writeBatch(
      db,
      waiting.map(({ prepared }) => prepared),
    );
    for (const { prepared, resolve } of waiting) resolve(written.has(prepared.commitmentId));
  } catch {
    // The statement took everything back; what was wrong shows again where it belongs.
    await Promise.all(waiting.map(async (one) => writeAlone(db, one)));
  }
};

/**
 * Gathers events that arrive while others are being written into one statement, without a timer: what one turn of the
 * event loop brings leaves together as soon as a slot is free, shared between the slots that are. Events of one
 * commitment never meet in a batch, they take turns.
 */
export const gather = (db: pg.Pool): WriteOne => {
  let queue: Waiting[] = [];
  let underWay = 0;
  let isFlushing = false;
  const send = async (waiting: readonly Waiting[]): Promise<void> => {
    const [first] = waiting;
    if (first !== undefined && waiting.length === 1) await writeAlone(db, first);
    else await writeTogether(db, waiting);
    underWay -= 1;
    flushSoon();
  };
  const flush = (): void => {
    isFlushing = false;
    while (underWay < slots && queue.length > 0) {
      const size = Math.min(mostEvents, Math.ceil(queue.length / (slots - underWay)));
      const batch = queue.slice(0, size);
      queue = queue.slice(size);
      underWay += 1;
      void send(batch);
    }
  };
  const flushSoon = (): void => {
    if (isFlushing || underWay >= slots || queue.length === 0) return;
    isFlushing = true;
    setImmediate(flush);
  };
  return async (prepared) =>
    new Promise((resolve, reject) => {
      queue.push({ prepared, resolve, reject });
      flushSoon();
    });
};
