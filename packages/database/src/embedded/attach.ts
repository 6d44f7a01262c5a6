import { setTimeout as pause } from "node:timers/promises";

import { GroundError } from "../errors.ts";
import { isServerAlive, startServer } from "./cluster.ts";
import type { Credentials } from "./credentials.ts";
import type { Ground } from "./ground.ts";
import { findLease, type Lease } from "./lease.ts";
import { choosePort } from "./port.ts";
import { clearStalePostmaster } from "./postmaster-file.ts";
import type { ServerSettings } from "./settings.ts";

const patienceMs = 120_000;
const pauseMs = 100;

/**
 * Takes a lease on the cluster, starting its server when none runs. Covers a server that is
 * starting, recovering or stopping, one started by someone else at the same moment, and
 * one killed together with whoever started it.
 * @throws GroundError when the server neither runs nor starts within two minutes
 */
export const attachOrStart = async (
  ground: Ground,
  credentials: Credentials,
  settings: ServerSettings,
): Promise<Lease> => {
  const deadline = performance.now() + patienceMs;
  let complaint = "its server runs but does not answer";
  while (performance.now() < deadline) {
    const lease = await findLease(ground, credentials.superuser);
    if (lease !== undefined) return lease;
    if (!(await isServerAlive(ground))) {
      await clearStalePostmaster(ground.cluster);
      complaint =
        (await startServer(ground, await choosePort(ground.folder), settings)) ?? complaint;
    }
    await pause(pauseMs);
  }
  throw new GroundError(`PostgreSQL in ${ground.cluster} could not be started: ${complaint}`);
};
