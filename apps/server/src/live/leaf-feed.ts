import type { Engine, LeafChange } from "@tiltas/engine";

/** Changes in leaf order, and the leaf index to go on from. */
export type LeafBatch = { readonly changes: readonly LeafChange[]; readonly next: number };

export type LeafFeed = {
  /** Everything from a leaf index on, as it comes, until the signal or the feed ends. */
  follow(from: number, signal?: AbortSignal): AsyncGenerator<LeafBatch, void>;
  /** Ends every follower; none can begin afterwards. */
  end(): void;
};
export type LeafSource = Pick<Engine, "leafChanges" | "leafHead">;
