import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChaosWorld, judgeAftermath, openChaosWorld } from "./chaos/chaos-world.ts";
import { faults } from "./chaos/faults.ts";

let world: ChaosWorld;
beforeAll(async () => {
  world = await openChaosWorld();
});
afterAll(async () => world.close());

// The quickest two; `npm run chaos` makes them all.
const quick = ["kill -9 after commit, before the answer", "kill -9 between signing and storing"];

test.each(quick)(
  "after %s every answer is kept once and everything verifies",
  { timeout: 180_000 },
  async (what) => {
    const fault = faults.find((one) => one.what === what);
    const made = await fault?.make(world);
    if (made === undefined) throw new Error(`there is no fault ${what}`);
    expect(await judgeAftermath(world, made.load)).toMatchObject({
      lost: 0,
      doubled: 0,
      findings: [],
      alarm: undefined,
    });
  },
);
