import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  encodeBase64,
  formatNote,
  formatReceipt,
  formatVerifier,
  type NoteSigner,
  signText,
} from "@tiltas/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  aLedgerSigner,
  type ALedgerServer,
  leafOf,
  openLedgerServer,
} from "../testing/a-ledger-server.ts";
import { aWorld, runTiltas, type ToldWorld } from "../testing/a-world.ts";

const honest = await aLedgerSigner(1);
const successor = await aLedgerSigner(2);
const thief = await aLedgerSigner(3);
const history = Array.from({ length: 21 }, (_, index) => `entry ${index}`);
const stream = "commitment/0190a6a0-0000-7000-8000-000000000001";
const place = `leaf/${stream}/3`;

let server: ALedgerServer;
let folder: string;
let world: ToldWorld;
beforeEach(async () => {
  server = await openLedgerServer();
  await server.show(history, honest);
  server.answer(place, `13\n${encodeBase64(leafOf("entry 13"))}\n`);
  folder = await mkdtemp(join(tmpdir(), "tiltas-receipt-"));
  world = aWorld(undefined, { folder });
  await keep(honest);
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const keep = async (signer: NoteSigner, at = "2026-03-02T08:00:00.000Z"): Promise<void> => {
  const origin = signer.verifier.name;
  const text = formatReceipt({ origin, stream, version: 3, hash: leafOf("entry 13"), at });
  const note = formatNote({ text, signatures: [await signText(signer, text)] });
  await writeFile(join(folder, "receipt.txt"), note);
};

const check = async (key = honest): Promise<{ exit: number; json: unknown }> => {
  const typed = ["receipt", "check", "receipt.txt", "--server", server.origin, "--json"];
  const trusted = ["--state", "state", "--key", formatVerifier(key.verifier)];
  const { exit, printed } = await runTiltas(world, ...typed, ...trusted);
  return { exit, json: JSON.parse(printed) };
};

test("a kept promise is proved at its place in the tree", async () => {
  expect(await check()).toMatchObject({ exit: 0, json: { fate: "kept", index: "13", size: "21" } });
});

test("a promise of a key since changed is kept by its successor, whichever of the two is trusted", async () => {
  await server.rotate(honest, successor);
  await server.show(history, successor);
  expect(await check(successor)).toMatchObject({ exit: 0, json: { fate: "kept" } });
  await rm(join(folder, "state"), { recursive: true });
  expect(await check(honest)).toMatchObject({ exit: 0, json: { fate: "kept" } });
});

const justNow = (): string => new Date(Date.now() - 1000).toISOString();

const fates: readonly (readonly [string, string, () => Promise<void> | void])[] = [
  ["an entry in no checkpoint, minutes later", "broken", () => server.answer(place, undefined)],
  [
    "an entry ordered but never counted",
    "broken",
    async () => server.show(history.slice(0, 13), honest),
  ],
  [
    "an entry in no checkpoint, a second later",
    "notYet",
    async () => {
      server.answer(place, undefined);
      await keep(honest, justNow());
    },
  ],
  [
    "another entry in its place",
    "replaced",
    () => server.answer(place, `13\n${encodeBase64(leafOf("another"))}\n`),
  ],
  ["junk for a place", "replaced", () => server.answer(place, "somewhere")],
  [
    "the right hash told, and another in the tree",
    "notProved",
    async () => server.show(history.with(13, "another"), honest),
  ],
  ["no proof", "notProved", () => server.answer("proof/inclusion/13/21", undefined)],
  ["a receipt somebody else signed", "forgedReceipt", async () => keep(thief)],
  [
    "a file that is no receipt",
    "forgedReceipt",
    async () => writeFile(join(folder, "receipt.txt"), "trust me\n"),
  ],
  ["a checkpoint somebody else signed", "badCheckpoint", async () => server.show(history, thief)],
];

test.each(fates)("%s: %s", async (_what, fate, deed) => {
  await deed();
  expect(await check()).toMatchObject({ exit: 1, json: { fate } });
});

test("no answer is no verdict", async () => {
  await check();
  await server[Symbol.asyncDispose]();
  expect(await check()).toMatchObject({ exit: 1, json: { fate: "unreachable" } });
  server = await openLedgerServer();
});
