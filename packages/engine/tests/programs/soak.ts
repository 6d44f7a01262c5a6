import { setup } from "@tiltas/database/testing";
import { mustBeSound } from "@tiltas/engine/testing";
import { soak } from "../random/soak.ts";
import { addTally, emptyTally, listed } from "../random/soak-tally.ts";
import { openSoakWorld, type SoakWorld } from "../random/soak-world.ts";

// Random histories against the engine and a database of its own, side by side in some lanes. A failure prints the
// seed; SEED=that SEQUENCES=1 plays it again. Every fourth seed lives under version 1 of the machine.
const env = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const sequences = env("SEQUENCES", 200);
const commands = env("COMMANDS", 60);
const firstSeed = env("SEED", 1);
const lanes = Math.min(env("LANES", 4), sequences);
// A world is left for a new one before its clock jobs have too many old commitments to look after.
const mostInWorld = 25;

const machineVersionOf = (seed: number): number => (seed % 4 === 0 ? 1 : 2);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const tellOperator = (line: string): void => void process.stderr.write(`${line}\n`);

const tally = emptyTally();
let nextSeed = firstSeed;
let done = 0;
const startedAt = performance.now();
const seconds = (): number => (performance.now() - startedAt) / 1000;

const tell = (): void => {
  const rate = tally.commands / seconds();
  tellOperator(
    `${done} of ${sequences} sequences, ${tally.commands} commands, ${rate.toFixed(0)} a second`,
  );
};

/** Plays seeds of one machine version in one world until it has had enough of them or none is left. */
const playIn = async (world: SoakWorld, seeds: readonly number[]): Promise<void> => {
  for (const seed of seeds) {
    addTally(tally, await soak(world, seed, commands));
    done += 1;
    if (done % 20 === 0) tell();
  }
  await mustBeSound(world.opened.engine);
};

const take = (): readonly number[] => {
  const last = Math.min(nextSeed + mostInWorld, firstSeed + sequences);
  const seeds = Array.from({ length: last - nextSeed }, (_, index) => nextSeed + index);
  nextSeed = last;
  return seeds;
};

const runLane = async (): Promise<void> => {
  for (let seeds = take(); seeds.length > 0; seeds = take())
    for (const [version, some] of Map.groupBy(seeds, machineVersionOf)) {
      const world = await openSoakWorld(version);
      try {
        await playIn(world, some);
      } finally {
        await world.close();
      }
    }
};

const stop = await setup();
try {
  await Promise.all(Array.from({ length: lanes }, runLane));
  tell();
  print(
    `Seeds ${firstSeed} to ${firstSeed + sequences - 1}, ${commands} steps each: nothing broken.`,
  );
  print(`Accepted ${tally.accepted} of ${tally.commands}.`);
  print(`Reached: ${listed(tally.reached)}`);
  print(`Tried: ${listed(tally.tried)}`);
  print(`Refused: ${listed(tally.refused)}`);
} finally {
  await stop();
}
