import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@tiltas/database";
import { openEngine } from "@tiltas/engine";
import { measureBareStatement } from "./bare-statement.ts";
import { measureCommands } from "./http-commands.ts";
import { layPortfolio } from "./portfolio.ts";
import { startServer } from "./spawned-server.ts";
import { tableOf } from "./table.ts";

const callers = [1, 16, 64];
const seconds = Number(process.env["BENCH_SECONDS"] ?? "5");
const commitments = Number(process.env["BENCH_COMMITMENTS"] ?? "10000");

const say = (line: string): void => console.error(line);

const folder = await mkdtemp(join(tmpdir(), "tiltas-bench-"));
// PostgreSQL's own user must be able to enter when root runs this; else the data would lie, and stay, elsewhere.
await chmod(folder, 0o755);
const ground = await startEmbedded({ folder, say });
try {
  say(`Laying ${commitments} commitments under review`);
  const engine = await openEngine({
    url: ground.url,
    adminUrl: ground.adminUrl,
    dataDir: folder,
    migrate: true,
  });
  const portfolio = await layPortfolio(engine, commitments, 50);
  await engine.close();

  say(`Commands through HTTP, ${seconds} s each`);
  const server = await startServer({
    DATABASE_URL: ground.url,
    DATABASE_ADMIN_URL: ground.adminUrl,
    TILTAS_DATA: folder,
  });
  const measured = await measureCommands(server.port, portfolio, callers, seconds);
  await server.stop();

  say(`The bare statement on the same PostgreSQL, ${seconds} s each`);
  const limit = await measureBareStatement(ground.url, callers, seconds);
  console.log(tableOf(measured, limit));
} finally {
  await ground.close();
  await rm(folder, { recursive: true, force: true });
}
