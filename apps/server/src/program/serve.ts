import type { Engine } from "@tiltas/engine";
import type { Logger } from "pino";
import { createFrontDoor } from "../http/front-door.ts";
import type { Host } from "../http/host.ts";
import { readWebBuild } from "../http/web-build.ts";
import { createLeafFeed } from "../live/leaf-feed.ts";

export type Serving = {
  /** Ends live updates, waits for answers under way and for the jobs' round; the engine stays open. */
  stop(): Promise<void>;
};

type Served = {
  readonly host: Host;
  readonly engine: Engine;
  readonly log: Logger;
  readonly webFolder: string;
  readonly publicOrigin?: string;
};

const drainMs = 10_000;

/** Opens the door of a listening host on an engine, and starts the engine's jobs. */
export const serve = async ({
  host,
  engine,
  log,
  webFolder,
  publicOrigin,
}: Served): Promise<Serving> => {
  const web = await readWebBuild(webFolder);
  const leaves = createLeafFeed(engine, {
    onError: (err) => log.warn({ err }, "the ledger's head cannot be read"),
  });
  const jobs = engine.startJobs();
  host.open(
    createFrontDoor({
      engine,
      leaves,
      log,
      web,
      ...(publicOrigin === undefined ? {} : { publicOrigin }),
    }),
  );
  return {
    stop: async () => {
      leaves.end();
      const drained = await host.close(drainMs);
      if (!drained) log.warn("some answers were cut off: they took longer than ten seconds");
      await jobs.stop();
    },
  };
};
