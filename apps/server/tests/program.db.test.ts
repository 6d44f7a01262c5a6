import { openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { connect } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHost } from "../src/http/host.ts";
import { type Program, startProgram } from "./program.ts";

let ground: TestEngine;
let token: string;
const folder = mkdtempSync(join(tmpdir(), "tiltas-program-"));
const running: Program[] = [];

beforeAll(async () => {
  ground = await openTestEngine();
  const auditor = (await ground.engine.listPeople()).find(({ roles }) => roles.includes("auditor"));
  if (auditor === undefined) throw new Error("the cast has no auditor");
  ({ token } = await ground.engine.signIn.createToken(auditor.id, "test"));
});
afterAll(async () => {
  for (const program of running) program.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (settings: Readonly<Record<string, string>> = {}): Program => {
  const { url, superuserUrl } = ground.database;
  const program = startProgram({
    DATABASE_URL: url,
    DATABASE_ADMIN_URL: superuserUrl,
    TILTAS_DATA: folder,
    ...settings,
  });
  running.push(program);
  return program;
};

/** Sends a request that is never finished, so that the server has something to wait for. */
const holdOn = async (origin: string): Promise<() => void> => {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  const head =
    "POST /api/auth/sign-in/email HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-tiltas-client: test\r\ncontent-length: 9\r\n\r\n{";
  await new Promise((resolve) => socket.write(head, resolve));
  socket.on("error", () => undefined);
  return () => socket.destroy();
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("asked to stop while someone follows the ledger, the server ends soon and well", async () => {
  const program = start();
  const origin = await program.ready;
  const following = await fetch(
    `${origin}/trpc/live.leaves?input=${encodeURIComponent('{"after":0}')}`,
    {
      headers: { authorization: `Bearer ${token}` },
    },
  );
  const read = following.text().catch(() => "cut off");
  const begun = performance.now();
  program.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(8000);
  expect(await read).not.toContain("event: return");
  expect(program.said()).toContain("Stopping");
});

test("one Ctrl+C that arrives twice is one request", async () => {
  const program = start();
  await program.ready;
  program.kill("SIGINT");
  program.kill("SIGINT");
  expect(await program.ended).toBe(0);
});

test("a second request to stop ends the server at once, whatever it waits for", async () => {
  const program = start();
  const letGo = await holdOn(await program.ready);
  await pause(200);
  program.kill("SIGINT");
  await pause(1500);
  const begun = performance.now();
  program.kill("SIGINT");
  expect(await program.ended).toBe(130);
  expect(performance.now() - begun).toBeLessThan(2000);
  letGo();
});

test("a taken port is told in one line, before anything slow begins", async () => {
  const neighbour = await openHost({ host: "127.0.0.1", port: 0 });
  const port = Number(new URL(neighbour.origin).port);
  const program = start({ PORT: String(port) });
  expect(await program.ended).toBe(1);
  expect(program.said()).toBe(
    `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start\n`,
  );
  await neighbour.close(0);
});

test("a setting that cannot be understood is told in one line", async () => {
  const program = start({ LOG_LEVEL: "loud" });
  expect(await program.ended).toBe(1);
  expect(program.said().trim().split("\n")).toHaveLength(1);
});

test("a database that cannot be reached is told without a stack", async () => {
  const program = start({
    DATABASE_URL: "postgresql://nobody:secret-word@127.0.0.1:1/none",
    DATABASE_ADMIN_URL: "postgresql://nobody:secret-word@127.0.0.1:1/none",
  });
  expect(await program.ended).toBe(1);
  expect(program.said()).not.toContain("    at ");
  expect(program.said()).not.toContain("secret-word");
});
