import type { Engine } from "@tiltas/engine";
import type { World } from "./world.ts";

type Use = "reads" | "writes" | "migrates";

/**
 * Opens the engine, lets it be used, and closes it whatever happens; an embedded PostgreSQL that nobody else uses stops
 * with it. A writing command brings an embedded database up to date first, an outside one is left as it is.
 */
export const withEngine = async <Result>(
  world: World,
  use: Use,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> => {
  const migrate = use === "migrates" || (use === "writes" && !world.isOutside);
  const engine = await world.openEngine({ migrate, say: world.say });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
};

/** Moves everything recorded into the ordered ledger, so that totals know of it; returns how many entries moved. */
export const sequenceAll = async (engine: Engine): Promise<number> => {
  let moved = 0;
  for (let round = await engine.sequence(); round > 0; round = await engine.sequence())
    moved += round;
  return moved;
};
