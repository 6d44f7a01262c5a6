import { setTimeout as pause } from "node:timers/promises";
import { openEngine } from "@tiltas/engine";

// A server that does nothing but carry out bulk jobs, until it is killed.
const engine = await openEngine({
  url: process.argv[2] ?? "",
  dataDir: process.argv[3] ?? "",
  say: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write("working\n");
while (true) if ((await engine.bulk.work()) === 0) await pause(20);
