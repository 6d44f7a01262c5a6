import { parseInstant } from "@tiltas/domain";
import { openEngine } from "@tiltas/engine";
import { createInterface } from "node:readline";

// A server's jobs on a database, at whatever instant the last line heard tells.
const [url = "", dataDir = "", start = ""] = process.argv.slice(2);
let now = parseInstant(start);
const engine = await openEngine({ url, dataDir, clock: { now: () => now } });
engine.startJobs();
createInterface({ input: process.stdin }).on("line", (line) => {
  now = parseInstant(line);
});
