import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

import { openDatabase } from "../../src/index.ts";

// Uses the embedded database of a folder until it is interrupted; then works on for a moment, as a draining server does.
const [folder = ""] = process.argv.slice(2);
const database = await openDatabase({ folder, migrate: true });
const interrupted = once(process, "SIGINT");
process.stdout.write("ready\n");

await interrupted;
await pause(500);
await database.pool.query(
  "INSERT INTO stream_head VALUES ('policy/drained', 1, sha256('x')) ON CONFLICT DO NOTHING",
);
await database.close();
process.stdout.write("drained\n");
