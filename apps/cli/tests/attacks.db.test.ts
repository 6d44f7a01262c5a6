import { afterAll, beforeAll, expect, test } from "vitest";
import { type AttackWorld, openAttackWorld } from "./attacks/attack-world.ts";
import {
  allAttacks,
  askAll,
  type Attacked,
  renderAttacks,
  runAttack,
} from "./attacks/run-attacks.ts";

let world: AttackWorld;
const attacked: Attacked[] = [];

beforeAll(async () => {
  world = await openAttackWorld();
});
afterAll(async () => {
  process.stdout.write(renderAttacks(attacked));
  await world.close();
});

test("a ledger nobody attacked raises no alarm, and none after it is put back", async () => {
  expect(await askAll(world)).toEqual([]);
  await world.force("TRUNCATE entry, leaf");
  await world.putBack();
  expect(await askAll(world)).toEqual([]);
});

test.each(allAttacks.map((attack) => [attack.what, attack.by, attack] as const))(
  "%s is found by %s",
  async (_what, by, attack) => {
    const outcome = await runAttack(world, attack);
    attacked.push(outcome);
    expect(outcome.found.map(([name]) => name)).toContain(by);
  },
);

test("what was signed and is deleted is put back by those who remember it outside", async () => {
  const { ledger } = world.witness;
  const before = await ledger.find("checkpoint");
  await world.force(
    "TRUNCATE cosignature; DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)",
  );
  expect(await askAll(world)).toEqual([]);
  expect(await ledger.find("checkpoint")).toBe(before);
  await world.putBack();
});

test("after all of them the ledger is what it was", async () => {
  expect(await askAll(world)).toEqual([]);
});
