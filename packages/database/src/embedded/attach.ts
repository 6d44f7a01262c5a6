import { setTimeout as pause } from "node:timers/promises";

import { GroundError } from "../errors.ts";
import { isServerAlive } from "./cluster.ts";
import type { Credentials } from "./credentials.ts";
import type { Ground } from "./ground.ts";
import { findLease, type Lease } from "./lease.ts";
import { choosePort } from "./port.ts";
import { clearStalePostmaster } from "./postmaster-file.ts";
import { readServerLogTail } from "./server-log.ts";
import type { ServerSettings } from "./settings.ts";
import { startServer, type StartedServer } from "./start-server.ts";

const patienceMs = 120_000;
const pauseMs = 50;

// Orphans of a killed server may hold its memory for seconds; after that it will not start at all.
const mostStarts = 20;
const pauseAfterExitMs = 500;

/**
 * Takes a lease on the cluster, starting its server when none runs. Covers a server that is
 * starting, recovering or stopping, one started by someone else at the same moment, and
 * one killed together with whoever started it.
 * @throws GroundError with the end of its log when it does not start, or not answer in two minutes
 */
export const attachOrStart = async (
  ground: Ground,
  credentials: Credentials,
  settings: ServerSettings,
): Promise<Lease> => {
  const deadline = performance.now() + patienceMs;
  let server: StartedServer | undefined;
  for (let starts = 0; starts < mostStarts && performance.now() < deadline;) {
    const lease = await findLease(ground, credentials.superuser);
    if (lease !== undefined) return lease;
    if (server?.hasExited() === true) await pause(pauseAfterExitMs);
    const starting = server?.hasExited() === false;
    if (!starting && !(await isServerAlive(ground))) {
      await clearStalePostmaster(ground.cluster);
      server = await startServer(ground, await choosePort(ground.folder), settings);
      starts += 1;
    }
    await pause(pauseMs);
  }
  throw new GroundError(
    `PostgreSQL in ${ground.cluster} could not be started:\n${await readServerLogTail(ground)}`,
  );
};
