import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@tiltas/database";
import { openEngine } from "@tiltas/engine";
import { measureBareStatement } from "./bare-statement.ts";
import { measureDatabaseTime } from "./database-time.ts";
import { commitmentsOf, measureCommands } from "./http-commands.ts";
import { layPortfolio } from "./portfolio.ts";
import { linesOf, type Round } from "./rounds.ts";
import { measureShares } from "./shares-of-time.ts";
import { startServer } from "./spawned-server.ts";
import { sharesTable, tableOf } from "./table.ts";

const callers = [1, 16, 64];
const perRequest = 10;
const rounds = Number(process.env["BENCH_ROUNDS"] ?? "3");
const seconds = Number(process.env["BENCH_SECONDS"] ?? "2");
const commitments = Number(process.env["BENCH_COMMITMENTS"] ?? "25000");

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
  const { tokens } = portfolio;
  const take = commitmentsOf(portfolio);

  /** A server to which nothing is left to order and sign, so that it is not done during the measurement; warm. */
  const readyServer = async () => {
    while ((await engine.sequence()) > 0);
    while ((await engine.signLedger()) > 0);
    const server = await startServer({
      DATABASE_URL: ground.url,
      DATABASE_ADMIN_URL: ground.adminUrl,
      TILTAS_DATA: folder,
    });
    await measureCommands({ port: server.port, tokens, take, seconds: 1, perRequest: 1 }, [16]);
    return server;
  };

  const measureRound = async (): Promise<Round> => {
    const server = await readyServer();
    const round = { port: server.port, tokens, take, seconds };
    const single = await measureCommands({ ...round, perRequest: 1 }, callers);
    const batched = await measureCommands({ ...round, perRequest }, callers);
    await server.stop();
    const limit = await measureBareStatement(ground.url, callers, seconds);
    return { commands: { 1: single, [perRequest]: batched }, limit };
  };

  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(
      `Round ${round} of ${rounds}: commands one and ten a request, then the bare statement, ${seconds} s each`,
    );
    measured.push(await measureRound());
  }

  say("Where the time goes");
  const server = await readyServer();
  const statement = await measureDatabaseTime(ground.url, async () =>
    measureCommands({ port: server.port, tokens, take, seconds, perRequest: 1 }, [64]),
  );
  const shares = {
    ...(await measureShares({ port: server.port, token: tokens.legalReviewer, seconds })),
    "statements in PostgreSQL: the command's own and, beside it, sessions, ordering, signing":
      statement,
  };
  await server.stop();
  await engine.close();

  console.log(tableOf(linesOf(measured)));
  console.log(`\n${sharesTable(shares)}`);
} finally {
  await ground.close();
  await rm(folder, { recursive: true, force: true });
}
