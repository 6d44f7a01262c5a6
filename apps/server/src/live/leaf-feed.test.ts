import type { LeafChange } from "@tiltas/engine";
import { expect, test, vi } from "vitest";
import { createLeafFeed, type LeafBatch, type LeafFeed, type LeafSource } from "./leaf-feed.ts";

const aChange = (leafIndex: number): LeafChange => ({
  leafIndex,
  stream: `commitment/${leafIndex}`,
  version: 1,
  action: "comment.add",
});

const aLedger = (length: number) => {
  const leaves = Array.from({ length }, (_, index) => aChange(index));
  return {
    record: (count = 1) =>
      leaves.push(
        ...Array.from({ length: count }, () => aChange(leaves.length)).map((_, n) =>
          aChange(leaves.length + n),
        ),
      ),
    leafHead: vi.fn<LeafSource["leafHead"]>(async () => leaves.length),
    leafChanges: vi.fn<LeafSource["leafChanges"]>(async (after, limit) =>
      leaves.slice(after, after + limit),
    ),
  };
};

const unexpected = (error: unknown): never => {
  throw error;
};

const indexesOf = ({ changes }: LeafBatch): number[] => changes.map(({ leafIndex }) => leafIndex);

const take = async (feed: LeafFeed, from: number, count: number): Promise<number[]> => {
  const found: number[] = [];
  for await (const batch of feed.follow(from)) {
    found.push(...indexesOf(batch));
    if (found.length >= count) break;
  }
  return found;
};

test("a follower first gets what it missed, then what comes, each leaf once and in order", async () => {
  const ledger = aLedger(3);
  const feed = createLeafFeed(ledger, { pollMs: 5, onError: unexpected });
  const taken = take(feed, 1, 4);
  setTimeout(() => ledger.record(2), 30);
  expect(await taken).toEqual([1, 2, 3, 4]);
});

test("far behind, a follower catches up in batches", async () => {
  const feed = createLeafFeed(aLedger(1234), { pollMs: 5, onError: unexpected });
  expect(await take(feed, 0, 1234)).toEqual(Array.from({ length: 1234 }, (_, index) => index));
});

test("many followers cost one look at the ledger", async () => {
  const ledger = aLedger(0);
  const feed = createLeafFeed(ledger, { pollMs: 20, onError: unexpected });
  const all = Array.from({ length: 50 }, () => take(feed, 0, 3));
  await expect.poll(() => ledger.leafHead.mock.calls.length).toBeGreaterThan(1);
  ledger.record(3);
  for (const found of await Promise.all(all)) expect(found).toEqual([0, 1, 2]);
  expect(ledger.leafChanges).toHaveBeenCalledTimes(1);
});

test("nobody following, nobody looking", async () => {
  const ledger = aLedger(1);
  const feed = createLeafFeed(ledger, { pollMs: 5, onError: unexpected });
  await take(feed, 0, 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const looks = ledger.leafHead.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(ledger.leafHead.mock.calls.length).toBe(looks);
});

test("a follower that comes after a quiet time misses nothing", async () => {
  const ledger = aLedger(1);
  const feed = createLeafFeed(ledger, { pollMs: 5, onError: unexpected });
  await take(feed, 0, 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  ledger.record(4);
  expect(await take(feed, 1, 4)).toEqual([1, 2, 3, 4]);
});

test("a follower stops when its signal aborts, though nothing comes", async () => {
  const feed = createLeafFeed(aLedger(0), { pollMs: 5, onError: unexpected });
  const leaving = new AbortController();
  const following = feed.follow(0, leaving.signal).next();
  setTimeout(() => leaving.abort(), 20);
  expect(await following).toEqual({ done: true, value: undefined });
});

test("the feed's end ends its followers with an error that asks them to come back", async () => {
  const feed = createLeafFeed(aLedger(0), { pollMs: 5, onError: unexpected });
  const following = feed.follow(0).next();
  feed.end();
  await expect(following).rejects.toMatchObject({ name: "AbortError" });
  await expect(feed.follow(0).next()).rejects.toMatchObject({ name: "AbortError" });
});

test("a ledger that cannot be read is told and tried again", async () => {
  vi.useFakeTimers();
  const ledger = aLedger(0);
  ledger.leafHead.mockRejectedValueOnce(new Error("the database is away"));
  const told: unknown[] = [];
  const feed = createLeafFeed(ledger, { pollMs: 5, onError: (error) => told.push(error) });
  const taken = take(feed, 0, 1);
  await vi.advanceTimersByTimeAsync(10);
  expect(told).toEqual([new Error("the database is away")]);
  ledger.record();
  await vi.advanceTimersByTimeAsync(3000);
  expect(await taken).toEqual([0]);
  vi.useRealTimers();
});
