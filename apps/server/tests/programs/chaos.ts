import { startTestCluster } from "@tiltas/engine/testing";
import { type Aftermath, judgeAftermath, openChaosWorld } from "../chaos/chaos-world.ts";
import { faults } from "../chaos/faults.ts";
import { killPostgres } from "../chaos/kill-postgres.ts";

// Faults at named points, one after the other; after each, everything is judged. FAULT=words makes those alone that say them.
const wanted = process.env["FAULT"] ?? "";
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const isSound = ({ lost, doubled, findings, alarm }: Aftermath): boolean =>
  lost === 0 && doubled === 0 && findings.length === 0 && alarm === undefined;

let [made, sound] = [0, 0];

const tell = (what: string, after: Aftermath, seen: string | undefined): void => {
  made += 1;
  sound += isSound(after) ? 1 : 0;
  const { sent, answered, lost, doubled, findings, alarm } = after;
  const counts = `sent ${sent}, answered ${answered}, lost ${lost}, doubled ${doubled}, findings ${findings.length}`;
  print(
    `${isSound(after) ? "held " : "BROKE"}  ${what}: ${counts}${seen === undefined ? "" : `; ${seen}`}`,
  );
  for (const finding of findings.slice(0, 10)) print(`       ${finding}`);
  if (alarm !== undefined) print(`       alarm ${alarm}`);
};

const stop = await startTestCluster();
try {
  const world = await openChaosWorld();
  try {
    for (const { what, make } of faults.filter(({ what: told }) => told.includes(wanted))) {
      const { load, seen } = await make(world);
      tell(what, await judgeAftermath(world, load), seen);
    }
  } finally {
    await world.close();
  }
} finally {
  await stop();
}
const killed = "PostgreSQL itself killed under load";
if (killed.includes(wanted)) tell(killed, await killPostgres(), undefined);
print(`faults made ${made}, held ${sound}`);
process.exitCode = sound === made ? 0 : 1;
