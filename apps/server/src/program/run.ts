import { demoPassword, type Engine, openEngine } from "@tiltas/engine";
import { destination, type Logger, pino } from "pino";
import { type Host, openHost } from "../http/host.ts";
import { type Configuration, webFolder } from "./configuration.ts";
import { demoSignIns, loadDemoIfEmpty } from "./demo.ts";
import { serve } from "./serve.ts";
import type { StopRequest } from "./stop-request.ts";
import { welcomeText } from "./welcome.ts";

type Say = (line: string) => void;

const createLog = (level: string): Logger =>
  pino(
    { name: "tiltas", level, redact: ["*.password", "*.token", "*.authorization", "*.cookie"] },
    destination({ sync: true }),
  );

const groundOf = ({ usesOwnDatabase, dataFolder }: Configuration): string =>
  usesOwnDatabase ? "the PostgreSQL of DATABASE_URL" : dataFolder;

const serveUntilStopped = async (
  configuration: Configuration,
  host: Host,
  engine: Engine,
  stop: StopRequest,
  say: Say,
): Promise<void> => {
  await engine.recordPeople();
  if (configuration.loadsDemo) await loadDemoIfEmpty(engine, stop, say);
  if (stop.hasCome()) return;
  const log = createLog(configuration.logLevel);
  const { publicOrigin } = configuration;
  const serving = await serve({
    host,
    engine,
    log,
    webFolder,
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
  });
  say(
    welcomeText({
      origin: publicOrigin ?? host.origin,
      ground: groundOf(configuration),
      isEmpty: await engine.isEmpty(),
      signIns: await demoSignIns(engine),
      password: demoPassword,
    }),
  );
  await stop.came;
  say("Stopping");
  await serving.stop();
};

/** Runs the server until it is asked to stop; resolves when everything is closed. */
export const run = async (
  configuration: Configuration,
  stop: StopRequest,
  say: Say,
): Promise<void> => {
  const host = await openHost(configuration);
  try {
    say("Opening the database");
    const engine = await openEngine({ migrate: true, dataDir: configuration.dataFolder, say });
    try {
      await serveUntilStopped(configuration, host, engine, stop, say);
    } finally {
      await engine.close();
    }
  } finally {
    await host.close(0);
  }
};
