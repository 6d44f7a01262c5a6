import type { Ground } from "../ground.ts";
import type { HeldCommitment } from "./held-commitment.ts";
import { type KnownRegisters, knownRegisters } from "./known-registers.ts";
import { type Lru, makeLru } from "./lru.ts";
import { makeTurns, type Turns } from "./turns.ts";
import { nextReferences, type NextReference } from "./next-reference.ts";

/** What the write path stands on beside the ground: what it keeps in memory, and the order of turns. */
export type Writing = {
  readonly ground: Ground;
  readonly commitments: Lru<HeldCommitment>;
  readonly registers: KnownRegisters;
  readonly turns: Turns;
  readonly nextReference: NextReference;
};

// A live snapshot takes some ten kilobytes.
const mostCommitments = 4000;

export const startWriting = (ground: Ground): Writing => ({
  ground,
  commitments: makeLru(mostCommitments),
  registers: knownRegisters(ground.pool),
  turns: makeTurns(),
  nextReference: nextReferences(ground.pool),
});
