import { setTimeout } from "node:timers/promises";
import { holdAt, letGo, type Point } from "./breakpoints.ts";
import type { Load } from "./chaos-load.ts";
import type { ChaosWorld, Looked } from "./chaos-world.ts";

/** What is done to the program, and what was seen while it was; the load is over when it returns. */
export type Fault = {
  readonly what: string;
  readonly make: (world: ChaosWorld) => Promise<{ readonly load: Load; readonly seen?: string }>;
};

/** kill −9 while PostgreSQL is about to write a table for the server. */
const killAt = (what: string, point: Point): Fault => ({
  what,
  make: async (world) => {
    const { program, origin } = await world.start();
    const load = await world.load(origin);
    await holdAt(world.ground, point);
    program.kill("SIGKILL");
    await load.stop();
    await letGo(world.ground);
    return { load };
  },
});

const killUnread: Fault = {
  what: "kill -9 before the statement: requests sent and never read",
  make: async (world) => {
    const { program, origin } = await world.start();
    const load = await world.load(origin);
    program.kill("SIGSTOP");
    await setTimeout(300);
    program.kill("SIGKILL");
    await load.stop();
    return { load };
  },
};

const killCommitted: Fault = {
  what: "kill -9 after commit, before the answer",
  make: async (world) => {
    const { program, origin } = await world.start();
    const load = await world.load(origin);
    await holdAt(world.ground, "entry");
    // PostgreSQL ends the statement and commits; the server that stands still hears of it and never tells.
    program.kill("SIGSTOP");
    await letGo(world.ground);
    await setTimeout(200);
    program.kill("SIGKILL");
    await load.stop();
    return { load };
  },
};

const killOneOfTwo: Fault = {
  what: "two servers under load, one killed",
  make: async (world) => {
    const [first, second] = [await world.start(), await world.start()];
    const load = await world.load(first.origin, second.origin);
    first.program.kill("SIGKILL");
    await setTimeout(1000);
    await load.stop();
    second.program.kill("SIGTERM");
    await second.program.ended;
    return { load };
  },
};

const cutBackends = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = 'tiltas_app'`;

const killBackends: Fault = {
  what: "every backend of PostgreSQL killed ten times under load",
  make: async (world) => {
    const { program, origin } = await world.start();
    const load = await world.load(origin);
    for (let round = 0; round < 10; round += 1) {
      await world.ground.superuser.query(cutBackends);
      await setTimeout(150);
    }
    const before = load.answered().length;
    await setTimeout(1500);
    await load.stop();
    const after = load.answered().length - before;
    program.kill("SIGTERM");
    await program.ended;
    return { load, seen: `${after} answers after the last cut` };
  },
};

/** How many read at once: three times the connections a server has. */
const readers = 60;

const exhaustPool: Fault = {
  what: "pool exhausted: tables locked for eight seconds, every connection waiting",
  make: async (world) => {
    const { program, origin } = await world.start();
    const load = await world.load(origin);
    const locker = await world.ground.superuser.connect();
    const live: number[] = [];
    let reads: readonly Looked[] = [];
    try {
      await locker.query("BEGIN");
      await locker.query("LOCK TABLE entry, commitment IN ACCESS EXCLUSIVE MODE");
      const reading = Promise.all(Array.from({ length: readers }, async () => world.read(origin)));
      for (let look = 0; look < 8; look += 1) {
        live.push((await fetch(`${origin}/health/live`)).status);
        await setTimeout(1000);
      }
      await locker.query("ROLLBACK");
      reads = await reading;
    } finally {
      locker.release();
    }
    const before = load.answered().length;
    await setTimeout(1000);
    await load.stop();
    const busy = reads.filter(({ status }) => status === 503);
    const slowest = Math.max(0, ...busy.map(({ ms }) => ms)) / 1000;
    program.kill("SIGTERM");
    await program.ended;
    return {
      load,
      seen: `${busy.length} of ${readers} reads answered 503, the slowest after ${slowest.toFixed(1)} s; live ${[...new Set(live)].join("/")}; ${load.answered().length - before} answers in the second after`,
    };
  },
};

/** Every fault, each on a server of its own and one database. */
export const faults: readonly Fault[] = [
  killUnread,
  killAt("kill -9 under the statement", "entry"),
  killCommitted,
  killAt("kill -9 inside the sequencer", "leaf"),
  killAt("kill -9 while the tree grows", "tree_node"),
  killAt("kill -9 between signing and storing", "checkpoint"),
  killOneOfTwo,
  killBackends,
  exhaustPool,
];
