import { setup } from "@tiltas/database/testing";
import { measureAsAt } from "../measure/measure-as-at.ts";

// State as at random instants: compared with replay by a second path, and timed. SEED, COMMITMENTS and INSTANTS say of what.
const env = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const asked = {
  commitments: env("COMMITMENTS", 400),
  instants: env("INSTANTS", 200),
  seed: env("SEED", 1),
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const stop = await setup();
try {
  const { leaves, differences, one, page, cells, filtered } = await measureAsAt(asked);
  print(
    `${asked.commitments} commitments, ${leaves} leaves, ${asked.instants} instants, seed ${asked.seed}`,
  );
  print(`Differences from replay by a second path: ${differences}`);
  for (const [what, { p50, p99, max }] of Object.entries({
    "one commitment": one,
    "portfolio, totals": cells,
    "portfolio, 50 rows": page,
    "portfolio, 50 rows of a cell": filtered,
  }))
    print(`${what}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${max.toFixed(1)} ms`);
  process.exitCode = differences === 0 ? 0 : 1;
} finally {
  await stop();
}
