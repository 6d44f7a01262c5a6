import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatVerifier } from "@tiltas/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aLedgerSigner, type ALedgerServer, openLedgerServer } from "../testing/a-ledger-server.ts";
import { aWorld, runTiltas, type ToldWorld } from "../testing/a-world.ts";

const honest = await aLedgerSigner(1);
const history = ["one", "two", "three"];

let server: ALedgerServer;
let folder: string;
let world: ToldWorld;
beforeEach(async () => {
  server = await openLedgerServer();
  folder = await mkdtemp(join(tmpdir(), "tiltas-witness-"));
  world = aWorld(undefined, { folder });
  await server.show(history, honest);
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const key = formatVerifier(honest.verifier);
const look = async (...more: readonly string[]) =>
  runTiltas(
    world,
    "witness",
    "--server",
    server.origin,
    "--state",
    "state",
    "--once",
    "--key",
    key,
    ...more,
  );
const held = async (): Promise<string> => readFile(join(folder, "state", "checkpoint"), "utf8");

test("what is cosigned is handed back to the server, the very note that is held", async () => {
  const { exit, printed } = await look("--json");
  expect(exit).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({ outcome: "cosigned", handedBack: { isKept: true } });
  expect(server.taken).toEqual([await held()]);
});

test("it is sent again until the server shows it", async () => {
  await look();
  await look();
  expect(server.taken).toHaveLength(2);
  server.answer("checkpoint", await held());
  const { printed } = await look("--json");
  expect(JSON.parse(printed)).not.toHaveProperty("handedBack");
  expect(server.taken).toHaveLength(2);
});

test("a witness that is told to keep what it signs sends nothing", async () => {
  const { exit, printed } = await look("--keep");
  expect([exit, server.taken]).toEqual([0, []]);
  expect(printed).toMatch(/^Cosigned 3 entries under \S+\n$/);
});

test("a server that does not take it is told of, and is no alarm", async () => {
  server.answer("cosignature", "signature: is of no witness this server knows.");
  const { exit, printed } = await look();
  expect(exit).toBe(0);
  expect(printed).toContain(
    "The server did not keep the cosignature: 403 signature: is of no witness this server knows.",
  );
});

test("nothing is handed back where an alarm is raised", async () => {
  await look();
  await server.show(history.slice(0, 2), honest);
  expect((await look()).exit).toBe(1);
  expect(server.taken).toHaveLength(1);
});
