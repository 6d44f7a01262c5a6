import { setup } from "@tiltas/database/testing";
import { measureExplorer } from "../measure/measure-explorer.ts";

// Pages of 100 of the whole ledger by every kind of filter, over LEAVES leaves made for it.
const leaves = Number(process.env["LEAVES"] ?? 1_000_000);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const stop = await setup();
try {
  const { marksPerSecond, pages, jump } = await measureExplorer(leaves);
  print(`${leaves} leaves, marked at ${marksPerSecond.toFixed(0)} a second`);
  for (const [name, { rows, p50, p99, max }] of Object.entries(pages))
    print(
      `${name}: ${rows} rows, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${max.toFixed(1)} ms`,
    );
  print(`the leaf of an instant: p50 ${jump.p50.toFixed(1)} ms, most ${jump.max.toFixed(1)} ms`);
} finally {
  await stop();
}
