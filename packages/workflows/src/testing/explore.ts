import type { StreamEvent } from "@tiltas/domain";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";

/** A reachable place: one snapshot that stands for all with the same key. */
export type Explored = { readonly key: string; readonly snapshot: CommitmentSnapshot };
export type Edge = { readonly from: string; readonly to: string; readonly event: StreamEvent };
export type Exploration = {
  readonly places: ReadonlyMap<string, Explored>;
  readonly edges: readonly Edge[];
  /** How many events were tried and refused. */
  readonly refused: number;
};

type Plan = {
  readonly starts: readonly CommitmentSnapshot[];
  readonly keyOf: (snapshot: CommitmentSnapshot) => string;
  readonly attempts: (snapshot: CommitmentSnapshot) => readonly StreamEvent[];
  /** The snapshot after the event, or undefined when it is refused. */
  readonly step: (
    snapshot: CommitmentSnapshot,
    event: StreamEvent,
  ) => CommitmentSnapshot | undefined;
  /** More places than this are a fault of the model, not of the machine. */
  readonly most: number;
  /** Stops early at a place that is all the question was about. */
  readonly until?: (snapshot: CommitmentSnapshot) => boolean;
};

/** Visits every place that can be reached by any sequence of the attempts, breadth first. */
export const explore = ({ starts, keyOf, attempts, step, most, until }: Plan): Exploration => {
  const places = new Map<string, Explored>();
  const edges: Edge[] = [];
  let refused = 0;
  const arrive = (snapshot: CommitmentSnapshot): Explored => {
    const key = keyOf(snapshot);
    const place = places.get(key) ?? { key, snapshot };
    places.set(key, place);
    return place;
  };
  for (const start of starts) arrive(start);
  // A Map hands out what is added while it is walked, so this is the whole queue.
  for (const { key, snapshot } of places.values()) {
    if (until?.(snapshot) === true) break;
    if (places.size > most) throw new RangeError(`more than ${most} places`);
    for (const event of attempts(snapshot)) {
      const next = step(snapshot, event);
      if (next === undefined) refused += 1;
      else edges.push({ from: key, to: arrive(next).key, event });
    }
  }
  return { places, edges, refused };
};

/** The keys from which one of the goals can be reached along the edges, the goals included. */
export const keysLeadingTo = (
  { edges }: Exploration,
  goals: Iterable<string>,
): ReadonlySet<string> => {
  const sources = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = sources.get(to);
    if (known === undefined) sources.set(to, [from]);
    else known.push(from);
  }
  const leading = new Set(goals);
  for (const key of leading) for (const from of sources.get(key) ?? []) leading.add(from);
  return leading;
};
