import { openDatabase } from "../../src/index.ts";

// Uses the embedded database of a folder until it is interrupted; then works on for a moment, as a draining server does.
const [folder = ""] = process.argv.slice(2);
const database = await openDatabase({ folder, migrate: true });
const idle = setInterval(() => {}, 60_000);

process.once("SIGINT", () => {
  setTimeout(async () => {
    await database.pool.query("INSERT INTO stream_head VALUES ('policy/drained', 1, sha256('x'))");
    await database.close();
    clearInterval(idle);
    process.stdout.write("drained\n");
  }, 500);
});

process.stdout.write("ready\n");
