import { startTestCluster } from "@tiltas/engine/testing";
import { faults } from "../chaos/faults.ts";
import { type Aftermath, judgeAftermath, openChaosWorld } from "../chaos/chaos-world.ts";

// Faults at named points, one after the other on one database; after each, everything is judged.
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const isSound = ({ lost, doubled, findings, alarm }: Aftermath): boolean =>
  lost === 0 && doubled === 0 && findings.length === 0 && alarm === undefined;

const stop = await startTestCluster();
try {
  const world = await openChaosWorld();
  try {
    let sound = 0;
    for (const { what, make } of faults) {
      const startedAt = performance.now();
      const { load, seen } = await make(world);
      const after = await judgeAftermath(world, load);
      sound += isSound(after) ? 1 : 0;
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      print(
        `${isSound(after) ? "held " : "BROKE"}  ${what}: sent ${after.sent}, answered ${after.answered}, lost ${after.lost}, doubled ${after.doubled}, findings ${after.findings.length}, ${seconds} s${seen === undefined ? "" : ` (${seen})`}`,
      );
      for (const finding of [
        ...after.findings,
        ...(after.alarm === undefined ? [] : [`alarm ${after.alarm}`]),
      ])
        print(`       ${finding}`);
    }
    print(`faults made ${faults.length}, held ${sound}`);
    process.exitCode = sound === faults.length ? 0 : 1;
  } finally {
    await world.close();
  }
} finally {
  await stop();
}
