import { commandIdSchema, type Receipt } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { createTRPCClient, httpLink } from "@trpc/client";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppRouter } from "../src/index.ts";
import { type Program, startProgram } from "./program.ts";

let ground: TestEngine;
let token: string;
const folder = mkdtempSync(join(tmpdir(), "tiltas-kill-"));
const running: Program[] = [];

beforeAll(async () => {
  ground = await openTestEngine();
  const proposer = (await ground.engine.listPeople()).find(({ roles }) =>
    roles.includes("proposer"),
  );
  if (proposer === undefined) throw new Error("the cast has no proposer");
  ({ token } = await ground.engine.signIn.createToken(proposer.id, "load"));
});
afterAll(async () => {
  for (const program of running) program.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (): Promise<{ program: Program; client: ReturnType<typeof clientAt> }> => {
  const { url, superuserUrl } = ground.database;
  const program = startProgram({
    DATABASE_URL: url,
    DATABASE_ADMIN_URL: superuserUrl,
    TILTAS_DATA: folder,
  });
  running.push(program);
  return { program, client: clientAt(await program.ready) };
};

const clientAt = (origin: string) =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { authorization: `Bearer ${token}` } })],
  });

type Sent = { readonly commandId: string; receipt?: Receipt };
const content = aContent();
const isAnswered = ({ receipt }: Sent): boolean => receipt !== undefined;

/** Proposes one commitment after the other until the server is gone, and notes what was answered. */
const propose = async (client: ReturnType<typeof clientAt>, sent: Sent[]): Promise<void> => {
  for (let count = 0; count < 5000; count += 1) {
    const command: Sent = { commandId: commandIdSchema.parse(randomUUID()) };
    sent.push(command);
    try {
      command.receipt = await client.commitment.propose.mutate({
        commandId: command.commandId,
        content,
      });
    } catch {
      return;
    }
  }
};

const countOf = async (commandIds: readonly string[]): Promise<number> => {
  const { rows } = await ground.superuser.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM entry WHERE command_id = ANY($1)",
    [commandIds],
  );
  return rows[0]?.n ?? 0;
};

const knownHashes = async (): Promise<ReadonlySet<string>> => {
  const { rows } = await ground.superuser.query<{ hash: string }>(
    "SELECT encode(hash, 'hex') AS hash FROM entry",
  );
  return new Set(rows.map(({ hash }) => hash));
};

test.each([10, 200])(
  "killed after %d answers under load, nothing that was answered is lost and nothing came twice",
  async (enough) => {
    const first = await start();
    const sent: Sent[] = [];
    const load = Array.from({ length: 16 }, async () => propose(first.client, sent));
    await expect
      .poll(() => sent.filter(isAnswered).length, { timeout: 20_000, interval: 5 })
      .toBeGreaterThanOrEqual(enough);
    first.program.kill("SIGKILL");
    await Promise.all(load);
    expect(await first.program.ended).toBe("SIGKILL");

    const answered = sent.filter(isAnswered);
    const open = sent.filter(({ receipt }) => receipt === undefined);
    expect(answered.length).toBeGreaterThanOrEqual(enough);
    expect(open.length).toBeGreaterThan(0);
    const hashes = await knownHashes();
    expect(answered.filter(({ receipt }) => !hashes.has(receipt?.entryHash ?? ""))).toEqual([]);
    expect(await countOf(answered.map(({ commandId }) => commandId))).toBe(answered.length);

    const second = await start();
    for (const { commandId } of open)
      await second.client.commitment.propose.mutate({ commandId, content });
    for (const { commandId, receipt } of answered.slice(-16))
      expect(await second.client.commitment.propose.mutate({ commandId, content })).toEqual(
        receipt,
      );
    expect(await countOf(sent.map(({ commandId }) => commandId))).toBe(sent.length);

    second.program.kill("SIGTERM");
    expect(await second.program.ended).toBe(0);
    while ((await ground.engine.sequence()) > 0) continue;
    const report = await ground.engine.verify({});
    expect(report.findings).toEqual([]);
    expect(report.entries).toBeGreaterThanOrEqual(sent.length);
  },
);
