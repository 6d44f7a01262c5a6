import { type Engine, loadDemo } from "@tiltas/engine";
import { adoptMachine, startTestCluster } from "@tiltas/engine/testing";
import { openAttackWorld } from "../attacks/attack-world.ts";
import {
  allAttacks,
  askAll,
  type Attacked,
  renderAttacks,
  runAttack,
} from "../attacks/run-attacks.ts";

// Every attack against a ledger that also holds the demo portfolio, each undone before the next.
const hasDemo = process.env["DEMO"] !== "0";
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** The machine is adopted first: once the demo lives under its newest version, none is left to adopt. */
const withDemo = async (engine: Engine): Promise<void> => {
  await adoptMachine(engine, 2);
  await loadDemo(engine);
};

const stop = await startTestCluster();
try {
  const world = await openAttackWorld(hasDemo ? withDemo : undefined);
  try {
    const before = await askAll(world);
    const attacked: Attacked[] = [];
    for (const attack of before.length === 0 ? allAttacks : []) {
      attacked.push(await runAttack(world, attack));
      if (attacked.length % 20 === 0) tell(`${attacked.length} of ${allAttacks.length}`);
    }
    const after = await askAll(world);
    process.stdout.write(renderAttacks(attacked));
    for (const alarm of [...before, ...after]) tell(`False alarm: ${alarm}`);
    const isMissed = attacked.some(
      ({ attack, found }) => !found.some(([name]) => name === attack.by),
    );
    process.exitCode = isMissed || before.length + after.length > 0 ? 1 : 0;
  } finally {
    await world.close();
  }
} finally {
  await stop();
}
