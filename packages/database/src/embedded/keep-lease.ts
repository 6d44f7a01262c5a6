import { asError } from "../errors.ts";
import type { Say } from "../say.ts";
import { isServerAlive, stopServer } from "./cluster.ts";
import type { Ground } from "./ground.ts";
import { leave, type Lease } from "./lease.ts";

/** As often as a server may die while we try to leave it. */
const mostTries = 5;

const leaveFor = async (
  ground: Ground,
  held: Lease,
  renew: () => Promise<Lease>,
): Promise<void> => {
  let lease = held;
  for (let tries = 1; ; tries += 1) {
    const leaving = await leave(lease);
    if (leaving === "last") await stopServer(ground, "fast");
    await lease.session.end();
    const recovering = leaving === "lost" && tries < mostTries && (await isServerAlive(ground));
    if (!recovering) return;
    lease = await renew();
  }
};

/**
 * Keeps a lease alive: when the server dies under it, takes another, starting the server again.
 * @returns how to leave for good, stopping the server when no one else uses it
 */
export const keepLease = (
  ground: Ground,
  first: Lease,
  renew: () => Promise<Lease>,
  say: Say,
): (() => Promise<void>) => {
  let leaving = false;
  let current = Promise.resolve(first);
  const watch = (lease: Lease): Lease => {
    lease.session.once("end", () => {
      if (leaving) return;
      say("PostgreSQL went away; attaching again.");
      current = renew().then(watch);
      current.catch((thrown: unknown) => say(asError(thrown).message));
    });
    return lease;
  };
  watch(first);
  return async () => {
    leaving = true;
    await leaveFor(ground, await current, renew);
  };
};
