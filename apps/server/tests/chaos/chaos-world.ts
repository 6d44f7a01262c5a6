import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { type Program, startProgram } from "../program.ts";
import { layBreakpoints } from "./breakpoints.ts";
import { clientAt, type Load, propose, startLoad } from "./chaos-load.ts";

/** A database, and server programs on it that may be killed. */
export type ChaosWorld = {
  readonly ground: TestEngine;
  readonly start: () => Promise<{ readonly program: Program; readonly origin: string }>;
  /** Callers on these servers, once they have had some answers. */
  readonly load: (...origins: readonly string[]) => Promise<Load>;
  /** One look at the list of commitments. */
  readonly read: (origin: string) => Promise<Looked>;
  readonly close: () => Promise<void>;
};

/** How a look was answered, and after how long. */
export type Looked = { readonly status: number; readonly ms: number };

/** What must hold after every fault: all noughts, and no finding. */
export type Aftermath = {
  readonly sent: number;
  readonly answered: number;
  /** Answered, and not in the ledger. */
  readonly lost: number;
  /** Sent again and recorded a second time, or answered otherwise. */
  readonly doubled: number;
  readonly findings: readonly string[];
  readonly alarm: string | undefined;
};

const callers = 16;
const listInput = encodeURIComponent(JSON.stringify({ size: 10 }));

/** Opens one. */
export const openChaosWorld = async (): Promise<ChaosWorld> => {
  const folder = await mkdtemp(join(tmpdir(), "tiltas-chaos-"));
  const ground = await openTestEngine({ dataDir: folder });
  await layBreakpoints(ground);
  const people = await ground.engine.listPeople();
  const proposer = people.find(({ roles }) => roles.includes("proposer"));
  if (proposer === undefined) throw new Error("the cast has no proposer");
  const { token } = await ground.engine.signIn.createToken(proposer.id, "chaos");
  const running: Program[] = [];
  return {
    ground,
    start: async () => {
      const { url, superuserUrl } = ground.database;
      const program = startProgram({
        DATABASE_URL: url,
        DATABASE_ADMIN_URL: superuserUrl,
        TILTAS_DATA: folder,
        TILTAS_CHECKPOINT_SECONDS: "1",
        TILTAS_CHECKPOINT_ENTRIES: "50",
      });
      running.push(program);
      return { program, origin: await program.ready };
    },
    load: async (...origins) => {
      const load = startLoad(
        origins.map((origin) => clientAt(origin, token)),
        callers,
      );
      for (let tries = 0; tries < 500 && load.answered().length < 50; tries += 1)
        await setTimeout(20);
      return load;
    },
    read: async (origin) => {
      const startedAt = performance.now();
      const { status } = await fetch(`${origin}/trpc/commitment.list?input=${listInput}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return { status, ms: performance.now() - startedAt };
    },
    close: async () => {
      for (const program of running) program.kill("SIGKILL");
      await Promise.all(running.map(({ ended }) => ended));
      await ground.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const knownHashes = async ({ superuser }: TestEngine): Promise<ReadonlySet<string>> => {
  const { rows } = await superuser.query<{ hash: string }>(
    "SELECT encode(entry_hash, 'hex') AS hash FROM leaf",
  );
  return new Set(rows.map(({ hash }) => hash));
};

const countOf = async ({ superuser }: TestEngine, ids: readonly string[]): Promise<number> => {
  const { rows } = await superuser.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM entry WHERE command_id = ANY($1)",
    [ids],
  );
  return rows[0]?.n ?? 0;
};

/** Sends everything again through a server that lives: what was answered must be answered alike, the rest once. */
const sendAgain = async (world: ChaosWorld, { sent }: Load): Promise<number> => {
  const { program, origin } = await world.start();
  const people = await world.ground.engine.listPeople();
  const proposer = people.find(({ roles }) => roles.includes("proposer"));
  if (proposer === undefined) throw new Error("the cast has no proposer");
  const { token } = await world.ground.engine.signIn.createToken(proposer.id, "again");
  const client = clientAt(origin, token);
  let otherwise = 0;
  for (const { commandId, receipt } of sent.slice(-200)) {
    const again = await propose(client, commandId);
    if (receipt !== undefined && again.entryHash !== receipt.entryHash) otherwise += 1;
  }
  program.kill("SIGTERM");
  await program.ended;
  const ids = sent.slice(-200).map(({ commandId }) => commandId);
  return otherwise + (await countOf(world.ground, ids)) - ids.length;
};

/** Looks at what is left when the dust has settled. */
export const judgeAftermath = async (world: ChaosWorld, load: Load): Promise<Aftermath> => {
  const { ground } = world;
  const doubled = await sendAgain(world, load);
  while ((await ground.engine.sequence()) > 0);
  await ground.engine.signLedger().catch(() => 0);
  const hashes = await knownHashes(ground);
  const answered = load.answered();
  const { findings } = await ground.engine.verify({});
  return {
    sent: load.sent.length,
    answered: answered.length,
    lost: answered.filter(({ receipt }) => !hashes.has(receipt?.entryHash ?? "")).length,
    doubled,
    findings: findings.map(({ code, stream }) => `${code} ${stream}`),
    alarm: ground.engine.findSignerAlarm()?.fault,
  };
};
