import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openEngine } from "@tiltas/engine";
import { type Program, startProgram } from "../program.ts";
import { clientAt, propose, startLoad } from "./chaos-load.ts";
import type { Aftermath } from "./chaos-world.ts";

const callers = 16;

const start = async (folder: string): Promise<{ program: Program; origin: string }> => {
  const program = startProgram({ TILTAS_DATA: folder, TILTAS_CHECKPOINT_SECONDS: "1" });
  return { program, origin: await program.ready };
};

const killPostmaster = async (folder: string): Promise<void> => {
  const file = await readFile(join(folder, "postgres", "cluster", "postmaster.pid"), "utf8");
  process.kill(Number(file.split("\n")[0]), "SIGKILL");
};

/** The token of a person who may propose, made beside the server that runs. */
const makeToken = async (folder: string): Promise<string> => {
  const engine = await openEngine({ dataDir: folder });
  try {
    const people = await engine.listPeople();
    const proposer = people.find(({ roles }) => roles.includes("proposer"));
    if (proposer === undefined) throw new Error("the demo has no proposer");
    return (await engine.signIn.createToken(proposer.id, "chaos")).token;
  } finally {
    await engine.close();
  }
};

/**
 * PostgreSQL itself killed under load, with the server it belongs to told to stop and started again: its own embedded
 * one, in a folder of its own, the demo in it.
 */
export const killPostgres = async (): Promise<Aftermath> => {
  const folder = await mkdtemp(join(tmpdir(), "tiltas-postgres-"));
  // PostgreSQL's own account has to enter.
  await chmod(folder, 0o755);
  const first = await start(folder);
  const running = [first.program];
  try {
    const token = await makeToken(folder);
    const load = startLoad([clientAt(first.origin, token)], callers);
    for (let tries = 0; tries < 500 && load.answered().length < 100; tries += 1)
      await setTimeout(20);
    await killPostmaster(folder);
    await setTimeout(500);
    first.program.kill("SIGKILL");
    await load.stop();
    await first.program.ended;

    const second = await start(folder);
    running.push(second.program);
    const client = clientAt(second.origin, token);
    let doubled = 0;
    for (const { commandId, receipt } of load.sent.slice(-200)) {
      const again = await propose(client, commandId);
      if (receipt !== undefined && again.entryHash !== receipt.entryHash) doubled += 1;
    }
    const engine = await openEngine({ dataDir: folder });
    try {
      while ((await engine.sequence()) > 0);
      const places = load.answered().map(async ({ receipt }) => {
        if (receipt === undefined) return true;
        const { commitmentId, version, entryHash } = receipt;
        const leaf = await engine.publicLedger.findLeaf(`commitment/${commitmentId}`, version);
        return leaf !== undefined && Buffer.from(leaf.hash).toString("hex") === entryHash;
      });
      const { findings } = await engine.verify({});
      return {
        sent: load.sent.length,
        answered: load.answered().length,
        lost: (await Promise.all(places)).filter((isKept) => !isKept).length,
        doubled,
        findings: findings.map(({ code, stream }) => `${code} ${stream}`),
        alarm: engine.findSignerAlarm()?.fault,
      };
    } finally {
      await engine.close();
    }
  } finally {
    for (const program of running) program.kill("SIGTERM");
    await Promise.all(running.map(({ ended }) => ended));
    await rm(folder, { recursive: true, force: true });
  }
};
