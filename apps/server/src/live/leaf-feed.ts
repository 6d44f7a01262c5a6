import type { Engine, LeafChange } from "@tiltas/engine";

/** Changes in leaf order, and the leaf index to go on from. */
export type LeafBatch = { readonly changes: readonly LeafChange[]; readonly next: number };

/** The one place that watches the ledger's head; everyone who follows is told from here. */
export type LeafFeed = {
  /** Everything from a leaf index on, as it comes, until the signal aborts. Throws an AbortError when the feed ends. */
  follow(from: number, signal?: AbortSignal): AsyncGenerator<LeafBatch, void>;
  /** Ends every follower; their browsers connect again elsewhere. */
  end(): void;
};

export type LeafSource = Pick<Engine, "leafChanges" | "leafHead">;

type FeedOptions = {
  readonly pollMs?: number;
  readonly onError: (error: unknown) => void;
};

const batchSize = 500;
const kept = 2000;
const pauseAfterError = 2000;

/** Polls the leaf head while anyone follows, once for all of them, and keeps the latest changes at hand. */
export const createLeafFeed = (
  source: LeafSource,
  { pollMs = 250, onError }: FeedOptions,
): LeafFeed => {
  const waiting = new Set<() => void>();
  let recent: LeafChange[] = [];
  /** Every leaf below it is known to have been recorded; undefined until the first look. */
  let known: number | undefined;
  let followers = 0;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const wake = (): void => {
    for (const resume of waiting) resume();
  };

  const look = async (): Promise<void> => {
    const head = await source.leafHead();
    if (known === undefined) {
      known = head;
      return wake();
    }
    while (known < head) {
      const changes = await source.leafChanges(known, batchSize);
      const last = changes.at(-1);
      if (last === undefined) return;
      recent = [...recent, ...changes].slice(-kept);
      known = last.leafIndex + 1;
      wake();
    }
  };

  const lookAgainIn = (pause: number): void => {
    timer = setTimeout(() => void lookAndGoOn(), pause);
  };

  const lookAndGoOn = async (): Promise<void> => {
    let pause = pollMs;
    try {
      await look();
    } catch (error) {
      onError(error);
      pause = pauseAfterError;
    }
    if (followers > 0 && !ended) return lookAgainIn(pause);
    timer = undefined;
    known = undefined;
    recent = [];
  };

  const somethingNew = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      const resume = (): void => {
        waiting.delete(resume);
        signal?.removeEventListener("abort", resume);
        resolve();
      };
      waiting.add(resume);
      signal?.addEventListener("abort", resume, { once: true });
    });

  const read = async (from: number): Promise<readonly LeafChange[]> => {
    const first = recent[0];
    if (first === undefined || first.leafIndex > from) return source.leafChanges(from, batchSize);
    return recent.slice(from - first.leafIndex, from - first.leafIndex + batchSize);
  };

  return {
    async *follow(from, signal) {
      followers += 1;
      if (timer === undefined && !ended) lookAgainIn(0);
      const hasLeft = (): boolean => signal?.aborted === true;
      let next = from;
      try {
        while (!hasLeft()) {
          if (ended) throw new DOMException("The server is stopping.", "AbortError");
          if (known === undefined || next >= known) {
            await somethingNew(signal);
            continue;
          }
          const changes = await read(next);
          const last = changes.at(-1);
          if (last === undefined) continue;
          next = last.leafIndex + 1;
          yield { changes, next };
        }
      } finally {
        followers -= 1;
      }
    },
    end() {
      ended = true;
      clearTimeout(timer);
      wake();
    },
  };
};
