import type pg from "pg";
import type { Ground } from "../ground.ts";
import { gather, type WriteOne } from "./gather.ts";
import type { Ask } from "../ask-together.ts";
import { heldCommitments, type HeldCommitment } from "./held-commitment.ts";
import { type KnownRegisters, knownRegisters } from "./known-registers.ts";
import { type Lru, makeLru } from "./lru.ts";
import { makeTurns, type Turns } from "./turns.ts";
import { nextReferences, type NextReference } from "./next-reference.ts";

/** What the write path stands on beside the ground: what it keeps in memory, and the order of turns. */
export type Writing = {
  readonly ground: Ground;
  readonly commitments: Lru<HeldCommitment>;
  /** Reads a commitment afresh. */
  readonly findHeld: Ask<HeldCommitment>;
  readonly registers: KnownRegisters;
  readonly turns: Turns;
  readonly nextReference: NextReference;
  readonly writeOne: WriteOne;
};

// A live snapshot takes some ten kilobytes.
const mostCommitments = 4000;

/** @param writers connections for the one statement of the write path; the ground's own unless given */
export const startWriting = (ground: Ground, writers: pg.Pool = ground.pool): Writing => ({
  ground,
  commitments: makeLru(mostCommitments),
  findHeld: heldCommitments(ground.pool),
  registers: knownRegisters(ground.pool),
  turns: makeTurns(),
  nextReference: nextReferences(ground.pool),
  writeOne: gather(writers),
});
