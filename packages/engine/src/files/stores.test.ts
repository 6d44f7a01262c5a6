import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../ports/clock.ts";
import { systemIds } from "../ports/ids.ts";
import { openS3StandIn, type S3StandIn } from "../testing/s3-stand-in.ts";
import type { DocumentStore } from "./document-store.ts";
import { openStore } from "./open-store.ts";

const text = Buffer.from("Aktas Nr. 7, pasirašytas.\n");
const sha256 = createHash("sha256").update(text).digest("hex");
const mostBytes = 1000;

let folder: string;
let s3: S3StandIn;
const stores = new Map<string, DocumentStore>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiltas-store-"));
  s3 = await openS3StandIn();
  const place = { folder, clock: systemClock, ids: systemIds };
  stores.set("a folder", await openStore({ mostBytes }, place));
  stores.set("a bucket", await openStore({ mostBytes, s3: s3.access }, place));
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

async function* inPieces(): AsyncGenerator<Uint8Array> {
  yield text.subarray(0, 7);
  yield text.subarray(7);
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield text.subarray(0, 7);
  throw new Error("the sender went away");
}

const readAll = async (bytes: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const storeOf = (kind: string): DocumentStore => {
  const store = stores.get(kind);
  if (store === undefined) throw new Error(`there is no ${kind}`);
  return store;
};

const drafts = async () => readdir(join(folder, "documents", "drafts"));

describe.each(["a folder", "a bucket"])("%s", (kind) => {
  test("has nothing under a hash nobody kept", async () => {
    expect(await storeOf(kind).findSize(sha256)).toBeUndefined();
    expect(await storeOf(kind).open(sha256)).toBeUndefined();
  });

  test("leaves nothing of bytes that break off half way", async () => {
    await expect(storeOf(kind).put(brokenOff())).rejects.toThrow("the sender went away");
    expect(await drafts()).toEqual([]);
    expect(s3.objects.size).toBe(0);
    expect(await readdir(join(folder, "documents"))).toEqual(["drafts"]);
  });

  test("keeps bytes under their SHA-256 and gives them back, however often they are put", async () => {
    const store = storeOf(kind);
    const kept = { sha256, size: text.length };
    expect([await store.put(inPieces()), await store.put(inPieces())]).toEqual([kept, kept]);
    expect(await readAll(await store.open(sha256))).toEqual(text);
    expect(await store.findSize(sha256)).toBe(text.length);
    expect(await drafts()).toEqual([]);
    await rm(join(folder, "documents", sha256.slice(0, 2)), { recursive: true, force: true });
  });
});

test("a kept file is readable by its owner alone", async () => {
  await storeOf("a folder").put(inPieces());
  const { mode } = await stat(join(folder, "documents", sha256.slice(0, 2), sha256));
  expect(mode & 0o777).toBe(0o600);
});

test("a bucket that turns the key down is an error that says so", async () => {
  const access = { ...s3.access, secret: "another" };
  const place = { folder, clock: systemClock, ids: systemIds };
  const store = await openStore({ mostBytes, s3: access }, place);
  await expect(store.put(inPieces())).rejects.toThrow("answered PUT with 403");
  await expect(store.open(sha256)).rejects.toThrow("answered GET with 403");
});

test("a draft that a killed program left is removed after a day, and not before", async () => {
  const left = join(folder, "documents", "drafts", "left");
  await writeFile(left, "half");
  const place = { folder, clock: systemClock, ids: systemIds };
  await openStore({ mostBytes }, place);
  expect(await drafts()).toEqual(["left"]);
  const twoDaysAgo = Date.parse(systemClock.now()) / 1000 - 172_800;
  await utimes(left, twoDaysAgo, twoDaysAgo);
  await openStore({ mostBytes }, place);
  expect(await drafts()).toEqual([]);
});
