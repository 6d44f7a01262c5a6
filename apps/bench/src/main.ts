import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@tiltas/database";
import { openEngine } from "@tiltas/engine";
import { measureBareStatement } from "./bare-statement.ts";
import { measureDatabaseTime } from "./database-time.ts";
import { commitmentsOf, measureCommands } from "./http-commands.ts";
import { layPortfolio } from "./portfolio.ts";
import { measureShares } from "./shares-of-time.ts";
import { startServer } from "./spawned-server.ts";
import { sharesTable, tableOf } from "./table.ts";

const callers = [1, 16, 64];
const perRequest = 10;
const seconds = Number(process.env["BENCH_SECONDS"] ?? "5");
const commitments = Number(process.env["BENCH_COMMITMENTS"] ?? "20000");

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
  say("Ordering and signing what was laid, so that it is not done during the measurement");
  while ((await engine.sequence()) > 0);
  while ((await engine.signLedger()) > 0);
  await engine.close();

  const server = await startServer({
    DATABASE_URL: ground.url,
    DATABASE_ADMIN_URL: ground.adminUrl,
    TILTAS_DATA: folder,
  });
  const { tokens } = portfolio;
  const round = { port: server.port, tokens, take: commitmentsOf(portfolio), seconds };
  // The first second is the program's own warming up.
  await measureCommands({ ...round, seconds: 1, perRequest: 1 }, [16]);
  say(`Commands through HTTP, ${seconds} s each`);
  const single = await measureCommands({ ...round, perRequest: 1 }, callers);
  say(`${perRequest} commands in a request, ${seconds} s each`);
  const batched = await measureCommands({ ...round, perRequest }, callers);
  say("Where the time goes");
  const statement = await measureDatabaseTime(ground.url, async () =>
    measureCommands({ ...round, perRequest: 1 }, [64]),
  );
  const shares = {
    ...(await measureShares({ port: server.port, token: tokens.legalReviewer, seconds })),
    "statements in PostgreSQL: the command's own and, beside it, sessions, ordering, signing":
      statement,
  };
  await server.stop();

  say(`The bare statement on the same PostgreSQL, ${seconds} s each`);
  const limit = await measureBareStatement(ground.url, callers, seconds);
  console.log(tableOf({ 1: single, [perRequest]: batched }, limit));
  console.log(`\n${sharesTable(shares)}`);
} finally {
  await ground.close();
  await rm(folder, { recursive: true, force: true });
}
