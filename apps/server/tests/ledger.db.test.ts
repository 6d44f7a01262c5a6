import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aContent } from "@tiltas/domain/testing";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
let size = 0;
beforeAll(async () => {
  world = await openWorld({ checkpoints: { everyMs: 0, everyEntries: 1 } });
  const { engine } = world.ground;
  for (let count = 0; count < 5; count += 1)
    await world
      .clientOf("proposer")
      .commitment.propose.mutate({ commandId: newCommand(), content: aContent() });
  const isSigned = async (): Promise<boolean> => {
    await engine.sequence();
    size = await engine.leafHead();
    await engine.signLedger();
    return (await engine.publicLedger.findCheckpointOf(BigInt(size))) !== undefined;
  };
  // The server's own jobs may hold either lock.
  for (let tries = 0; tries < 100 && !(await isSigned()); tries += 1) await setTimeout(20);
});
afterAll(async () => world[Symbol.asyncDispose]());

const get = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${world.server.origin}/ledger/${path}`, { headers, method });

const hashesOf = async (path: string): Promise<readonly Buffer[]> => {
  const body = await (await get(path)).text();
  return body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Buffer.from(line, "base64"));
};

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash("sha256").update(Buffer.concat(parts)).digest();

const bearer = (role: "auditor" | "proposer"): Record<string, string> => ({
  authorization: `Bearer ${world.member(role).token}`,
});

test("anyone reads the checkpoint, its key and a proof, and what is immutable may be kept", async () => {
  const newest = await get("checkpoint");
  expect([newest.status, newest.headers.get("cache-control")]).toEqual([200, "no-cache"]);
  expect(newest.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const note = await newest.text();
  const [origin = "", count] = note.split("\n");
  expect(count).toBe(String(size));
  const same = await get(`checkpoint/${size}`);
  expect(await same.text()).toBe(note);
  expect(same.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await (await get("key")).text()).toMatch(
    new RegExp(`^${origin}\\+[0-9a-f]{8}\\+A\\S{43}\n$`),
  );
  expect(await hashesOf(`proof/consistency/1/${size}`)).not.toEqual([]);
});

test("an auditor's tool of five lines finds an entry's bytes under the signed root", async () => {
  const bytes = new Uint8Array(await (await get("entry/1", bearer("auditor"))).arrayBuffer());
  const zeroth = Buffer.from(await (await get("tile/0/000.p/1")).arrayBuffer());
  const [sibling, ...above] = await hashesOf(`proof/inclusion/1/${size}`);
  expect(sibling).toEqual(zeroth);
  let node = sha256(Uint8Array.of(1), sibling ?? new Uint8Array(), sha256(Uint8Array.of(0), bytes));
  for (const beside of above) node = sha256(Uint8Array.of(1), node, beside);
  const [, , root] = (await (await get(`checkpoint/${size}`)).text()).split("\n");
  expect(node.toString("base64")).toBe(root);
});

test("an entry's place is found by its stream and version", async () => {
  const [{ stream, version } = { stream: "", version: 0 }] = await world.ground.engine.leafChanges(
    2,
    1,
  );
  const [index, hash = ""] = (await (await get(`leaf/${stream}/${version}`)).text()).split("\n");
  expect(index).toBe("2");
  const tile = await (await get(`tile/0/000.p/${size}`)).arrayBuffer();
  expect(Buffer.from(hash, "base64")).toEqual(Buffer.from(tile).subarray(64, 96));
  expect((await get(`leaf/${stream}/999`)).status).toBe(404);
});

test("a receipt is signed as soon as a command is answered, before its entry has a place", async () => {
  const { commitmentId, entryHash } = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content: aContent() });
  const answer = await get(`receipt/commitment/${commitmentId}/1`);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-cache"]);
  const lines = (await answer.text()).split("\n");
  expect(lines[0]).toBe("tiltas receipt v1");
  expect(lines.slice(2, 4)).toEqual([`commitment/${commitmentId}`, "1"]);
  expect(Buffer.from(lines[4] ?? "", "base64").toString("hex")).toBe(entryHash);
  expect(lines[7]).toMatch(/^— \S+ \S{92}$/);
  expect((await get(`receipt/commitment/${commitmentId}/2`)).status).toBe(404);
});

test("entries are for auditors, managers and administrators alone, and no shared cache keeps them", async () => {
  expect((await get("entry/0")).status).toBe(401);
  expect((await get("entry/0", { authorization: "Bearer nonsense" })).status).toBe(401);
  expect((await get("entry/0", bearer("proposer"))).status).toBe(403);
  const answer = await get("entry/0", bearer("auditor"));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toMatch(/^private, /);
  expect(answer.headers.get("vary")).toBe("authorization, cookie");
});

test.each([
  "",
  "checkpoint/",
  "checkpoint/01",
  "checkpoint/-1",
  "checkpoint/9999999999999999999",
  "checkpoint/99999999999999999999",
  "proof/inclusion/0/0",
  "proof/inclusion/7/7",
  "proof/inclusion/0/9999999999999999999",
  "proof/consistency/0/5",
  "proof/consistency/5/4",
  "proof/consistency/1/9999999999999999999",
  "tile/0/999",
  "tile/entries/000",
  "tile/0/000.p/0",
  "rotation/0",
  "rotation/1",
  "leaf/commitment/nobody/1",
  "leaf/commitment/%2e%2e/1",
  "entry",
  "entry/0x1",
])("/ledger/%s is not there, and nothing fails", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("nothing is changed here, and HEAD has no body", async () => {
  const posted = await get("checkpoint", {}, "POST");
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  const head = await get("checkpoint", {}, "HEAD");
  expect(head.status).toBe(200);
  expect(Number(head.headers.get("content-length"))).toBeGreaterThan(100);
  expect(await head.text()).toBe("");
});
