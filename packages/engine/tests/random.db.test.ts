import { mustBeSound } from "@tiltas/engine/testing";
import { expect, test } from "vitest";
import { soak } from "./random/soak.ts";
import { addTally, emptyTally } from "./random/soak-tally.ts";
import { openSoakWorld } from "./random/soak-world.ts";

// The whole of it is `npm run soak`.
const seeds = [1, 2, 3, 4, 5, 6];

test.each([1, 2])(
  "whatever random people send under version %i, the fold of entries, the row and the snapshot are one",
  { timeout: 180_000 },
  async (machineVersion) => {
    const world = await openSoakWorld(machineVersion);
    const tally = emptyTally();
    try {
      for (const seed of seeds) addTally(tally, await soak(world, seed, 40));
      await mustBeSound(world.opened.engine);
    } finally {
      await world.close();
    }
    expect(tally.accepted).toBeGreaterThan(60);
    expect([...tally.refused.keys()]).toEqual(
      expect.arrayContaining(["notYourRole", "revisionConflict"]),
    );
    expect([...tally.tried.keys()]).toEqual(
      expect.arrayContaining(["sent again", "command id reused", "at once"]),
    );
    expect([...tally.reached.keys()]).toEqual(
      expect.arrayContaining(["underReview", "sourcing", "awaitingDispatch"]),
    );
  },
);
