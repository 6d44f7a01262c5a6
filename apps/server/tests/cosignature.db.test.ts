import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

// A witness of another make: C2SP signed-note and tlog-cosignature v1, by node:crypto alone.
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const name = "auditor.example/witness";
const typed = Buffer.concat([
  Uint8Array.of(4),
  publicKey.export({ format: "der", type: "spki" }).subarray(-32),
]);
const keyId = createHash("sha256").update(`${name}\n`).update(typed).digest().subarray(0, 4);
const word = `${name}+${keyId.toString("hex")}+${typed.toString("base64")}`;

const lineFor = (text: string, seconds: number): string => {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signed = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), privateKey);
  return `— ${name} ${Buffer.concat([keyId, time, signed]).toString("base64")}\n`;
};

let world: World;
beforeAll(async () => {
  world = await openWorld({
    checkpoints: { everyMs: 3_600_000, everyEntries: 1000, witnessKeys: [word] },
  });
  await world.ground.engine.sequence();
  // The server's own job may hold the lock, or have signed already.
  for (let tries = 0; tries < 100 && (await get("checkpoint")).status !== 200; tries += 1)
    await setTimeout(20);
});
afterAll(async () => world[Symbol.asyncDispose]());

const get = async (path: string) => fetch(`${world.server.origin}/ledger/${path}`);
const post = async (body: string | Uint8Array<ArrayBuffer>) =>
  fetch(`${world.server.origin}/ledger/cosignature`, { method: "POST", body });

const cosigned = async (): Promise<string> => {
  const note = await (await get("checkpoint")).text();
  const text = note.slice(0, note.indexOf("\n\n") + 1);
  return `${note}${lineFor(text, Math.floor(Date.now() / 1000))}`;
};

const stored = async (): Promise<number> =>
  (await world.ground.superuser.query("SELECT FROM cosignature")).rowCount ?? 0;

test.each([
  ["an empty body", "", 400, "body: "],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe]), 400, "body: "],
  ["JSON", '{"note": "no"}', 400, "body: "],
  ["more than 64 KiB", "x".repeat(70_000), 413, "body: "],
])("%s is a clear refusal, and nothing is written", async (_what, body, status, begins) => {
  const answer = await post(body);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(new RegExp(`^${begins}`));
  expect(await stored()).toBe(0);
});

test("a checkpoint without a known witness's line is refused as such", async () => {
  expect((await get("checkpoint/cosigned")).status).toBe(404);
  const answer = await post(await (await get("checkpoint")).text());
  expect([answer.status, await answer.text()]).toEqual([
    403,
    "signature: is of no witness this server knows. Its operator names witnesses in TILTAS_WITNESS_KEYS.\n",
  ]);
  expect(await stored()).toBe(0);
});

test("a witness needs no session, and everyone reads its line with the checkpoint", async () => {
  const note = await cosigned();
  const answer = await post(note);
  expect([answer.status, await answer.text()]).toEqual([200, "kept\n"]);
  expect(await (await post(note)).text()).toBe("known\n");
  expect(await (await get("checkpoint")).text()).toBe(note);
  expect(await (await get("checkpoint/cosigned")).text()).toBe(note);
  expect(await stored()).toBe(1);
});

test("nothing is read at the address where witnesses hand back", async () => {
  const answer = await get("cosignature");
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
});
