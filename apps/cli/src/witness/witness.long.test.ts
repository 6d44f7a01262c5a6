import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatVerifier, parseNote, parseSigningKey } from "@tiltas/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aLedgerSigner, type ALedgerServer, openLedgerServer } from "../testing/a-ledger-server.ts";
import { aWorld, runTiltas, type ToldWorld } from "../testing/a-world.ts";

const honest = await aLedgerSigner(1);
const successor = await aLedgerSigner(2);
const thief = await aLedgerSigner(3);
const history = Array.from({ length: 40 }, (_, index) => `entry ${index}`);

let server: ALedgerServer;
let folder: string;
let world: ToldWorld;
beforeEach(async () => {
  server = await openLedgerServer();
  folder = await mkdtemp(join(tmpdir(), "tiltas-witness-"));
  world = aWorld(undefined, { folder });
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const key = formatVerifier(honest.verifier);

const look = async (...more: readonly string[]): Promise<{ exit: number; json: unknown }> => {
  const typed = ["witness", "--server", server.origin, "--state", "state", "--once", "--json"];
  const { exit, printed } = await runTiltas(world, ...typed, "--key", key, ...more);
  return { exit, json: JSON.parse(printed) };
};

const state = (name: string): string => join(folder, "state", name);
const held = async (): Promise<string> => readFile(state("checkpoint"), "utf8");
const evidence = async (): Promise<readonly string[]> => readdir(state("alarms"));

test("what grows honestly is proved and cosigned, and what is the same is left alone", async () => {
  for (const size of [3, 4, 17, 40]) {
    await server.show(history.slice(0, size), honest);
    expect(await look()).toMatchObject({
      exit: 0,
      json: { outcome: "cosigned", size: String(size) },
    });
    const { signatures } = parseNote(await held());
    expect(signatures.map(({ name }) => name)).toEqual([
      "ledger.example",
      "witness.invalid/tiltas",
    ]);
    const kept = await held();
    expect(await look()).toMatchObject({ exit: 0, json: { outcome: "unchanged" } });
    expect(await held()).toBe(kept);
  }
  expect(await evidence()).toEqual([]);
});

test("its key is made once, named as told, and readable by its owner alone", async () => {
  await server.show(history.slice(0, 3), honest);
  await look("--name", "auditor.example/w1");
  const word = await readFile(state("witness-key"), "utf8");
  expect(parseSigningKey(word.trim()).name).toBe("auditor.example/w1");
  expect((await stat(state("witness-key"))).mode & 0o777).toBe(0o600);
  await look("--name", "another.example");
  expect(await readFile(state("witness-key"), "utf8")).toBe(word);
});

type Deed = () => Promise<void>;
const altered = history.with(5, "entry five");

const deeds: readonly (readonly [string, string, Deed])[] = [
  [
    "an older state, honestly signed then",
    "rollback",
    async () => server.show(history.slice(0, 19), honest),
  ],
  [
    "another history of the same size, signed by the real key",
    "splitView",
    async () => server.show(altered.slice(0, 20), honest),
  ],
  [
    "a longer history in which one entry was altered, signed by the real key",
    "inconsistent",
    async () => server.show(altered, honest),
  ],
  [
    "a longer history without one entry",
    "inconsistent",
    async () => server.show(history.toSpliced(9, 1), honest),
  ],
  [
    "a longer history with two entries swapped",
    "inconsistent",
    async () => server.show(history.with(3, "entry 4").with(4, "entry 3"), honest),
  ],
  [
    "a longer history without a proof",
    "inconsistent",
    async () => {
      await server.show(history, honest);
      server.answer("proof/consistency/20/40", undefined);
    },
  ],
  [
    "a proof of junk",
    "inconsistent",
    async () => {
      await server.show(history, honest);
      server.answer("proof/consistency/20/40", "AAAA\nBBBB\nnot base64\n");
    },
  ],
  [
    "an empty proof",
    "inconsistent",
    async () => {
      await server.show(history, honest);
      server.answer("proof/consistency/20/40", "");
    },
  ],
  [
    "a history signed by another key of the same name",
    "badSignature",
    async () => server.show(history, thief),
  ],
  [
    "a change of key that only the new one signed",
    "badSignature",
    async () => {
      await server.rotate(thief, successor);
      await server.show(history, successor);
    },
  ],
  [
    "a checkpoint whose size was edited",
    "badSignature",
    async () => {
      const note = await (await fetch(`${server.origin}/ledger/checkpoint`)).text();
      server.answer("checkpoint", note.replace("\n20\n", "\n21\n"));
    },
  ],
  ["junk", "badSignature", async () => server.answer("checkpoint", "<html>nothing here</html>")],
  ["no checkpoint any more", "noCheckpoint", async () => server.answer("checkpoint", undefined)],
];

test.each(deeds)(
  "%s: the witness alarms (%s), keeps the evidence and cosigns nothing",
  async (_deed, alarm, deed) => {
    await server.show(history.slice(0, 20), honest);
    expect(await look()).toMatchObject({ exit: 0 });
    const kept = await held();
    await deed();
    expect(await look()).toMatchObject({ exit: 1, json: { outcome: "alarm", alarm } });
    expect(await look()).toMatchObject({ exit: 1, json: { outcome: "alarm", alarm } });
    expect(await held()).toBe(kept);
    const [file = "", ...more] = await evidence();
    expect(more).toEqual([]);
    expect(await readFile(state(join("alarms", file)), "utf8")).toContain(kept);
    await server.show(history.slice(0, 21), honest);
    expect(await look()).toMatchObject({ exit: 0, json: { outcome: "cosigned", size: "21" } });
  },
);

test("a change of key signed by both is followed, and its second holder too", async () => {
  await server.show(history.slice(0, 5), honest);
  await look();
  await server.rotate(honest, successor);
  const third = await aLedgerSigner(4);
  await server.rotate(successor, third);
  await server.show(history.slice(0, 9), third);
  expect(await look()).toMatchObject({ exit: 0, json: { outcome: "cosigned", size: "9" } });
  expect(world.said.join()).toContain(formatVerifier(third.verifier));
  await server.show(history.slice(0, 12), honest);
  expect(await look()).toMatchObject({ exit: 1, json: { alarm: "badSignature" } });
});

test("without a key the server's word is taken once, aloud, and never again", async () => {
  await server.show(history.slice(0, 5), honest);
  const typed = ["witness", "--server", server.origin, "--state", "state", "--once"];
  expect(await runTiltas(world, ...typed)).toMatchObject({ exit: 0 });
  expect(world.said).toEqual([`Trusting at first sight, for no --key was given: ${key}`]);
  await server.show(history.slice(0, 9), thief);
  expect(await runTiltas(world, ...typed)).toMatchObject({ exit: 1 });
});

test("a server that is away is no alarm, and no success either", async () => {
  await server.show(history.slice(0, 5), honest);
  await look();
  const { origin } = server;
  await server[Symbol.asyncDispose]();
  expect(await look()).toMatchObject({ exit: 1, json: { outcome: "unreachable" } });
  expect(await evidence()).toEqual([]);
  server = await openLedgerServer();
  expect(server.origin).not.toBe(origin);
  expect(await look()).toMatchObject({
    exit: 1,
    json: { outcome: "alarm", alarm: "noCheckpoint" },
  });
});

test("a witness's own files are not believed when they were touched", async () => {
  await server.show(history.slice(0, 20), honest);
  await look();
  const kept = await held();
  await writeFile(state("checkpoint"), kept.replace("\n20\n", "\n1\n"));
  expect((await look()).exit).toBe(1);
  await writeFile(state("checkpoint"), "nothing\n");
  expect((await look()).exit).toBe(1);
  expect(world.said.join("\n")).toContain("is no checkpoint");
  await writeFile(state("checkpoint"), kept);
  await chmod(state("witness-key"), 0o644);
  expect((await look()).exit).toBe(1);
  expect(world.said.at(-1)).toContain("chmod 600");
});

test.each([
  [["--server", "ftp://x", "--state", "s"], /--server/],
  [["--server", "http://x", "--state", "s", "--every", "0"], /--every/],
  [["--server", "http://x", "--state", "s", "--name", "a b"], /--name/],
  [["--server", "http://x"], /--state/],
  [["--server", "http://x", "--state", "s", "--key", "nonsense"], /--key/],
])("%j is not understood", async (typed, named) => {
  const { exit } = await runTiltas(world, "witness", "--once", ...typed);
  expect(exit).toBe(2);
  expect(world.said.join("\n")).toMatch(named);
});

test("the watch goes on until it is stopped, says every change once, and ends in 1 after an alarm", async () => {
  const stopping = new AbortController();
  world = aWorld(undefined, { folder, stopWish: () => stopping.signal });
  await server.show(history.slice(0, 5), honest);
  const typed = ["--server", server.origin, "--state", "state", "--every", "1", "--key", key];
  const watching = runTiltas(world, "witness", ...typed, "--json");
  await expect.poll(() => world.said.length, { timeout: 4000 }).toBe(2);
  await server.show(history.slice(0, 4), honest);
  await expect.poll(() => world.said.length, { timeout: 4000 }).toBe(3);
  stopping.abort();
  const { exit, printed } = await watching;
  expect(exit).toBe(1);
  expect(JSON.parse(printed)).toEqual({ cosigned: 1, alarms: 1, unreachable: 0 });
  expect(world.said[2]).toContain("ALARM (rollback)");
});
