import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { aContent } from "@tiltas/domain/testing";
import type { LeafChange } from "@tiltas/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppRouter } from "../src/index.ts";
import { openServer } from "../src/testing/open-server.ts";
import { FetchEventSource } from "./fetch-event-source.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const subscribe = (token: string, after: number, origin = world.server.origin) => {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${origin}/trpc`,
        EventSource: FetchEventSource,
        eventSourceOptions: { headers: { authorization: `Bearer ${token}` } },
      }),
    ],
  });
  const changes: LeafChange[] = [];
  const ids: string[] = [];
  const ends: string[] = [];
  const following = client.live.leaves.subscribe(
    { after },
    {
      onData: (batch) => {
        ids.push(batch.id);
        changes.push(...batch.data);
      },
      onError: (error) => ends.push(error.data?.code ?? "cut off"),
      onComplete: () => ends.push("complete"),
    },
  );
  return { changes, ids, ends, unsubscribe: () => following.unsubscribe() };
};

const propose = async () =>
  world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content: aContent() });

test("whoever follows hears of each entry once, in leaf order, soon after it was recorded", async () => {
  const { leafIndex } = await world.clientOf("auditor").entry.explore.query({});
  const heard = subscribe(world.member("auditor").token, leafIndex);
  const receipts = [await propose(), await propose(), await propose()];
  const streams = receipts.map(({ commitmentId }) => `commitment/${commitmentId}`);
  await expect
    .poll(() => heard.changes.map(({ stream }) => stream), { timeout: 10_000 })
    .toEqual(streams);
  expect(heard.changes.map((change) => change.leafIndex)).toEqual([
    leafIndex,
    leafIndex + 1,
    leafIndex + 2,
  ]);
  expect(heard.changes[0]).toMatchObject({ version: 1, action: "commitment.propose" });
  expect(heard.ids.at(-1)).toBe(String(leafIndex + 3));
  heard.unsubscribe();
});

test("whoever comes later hears what was missed", async () => {
  const { commitmentId } = await propose();
  const heard = subscribe(world.member("minister").token, 0);
  await expect
    .poll(() => heard.changes.at(-1)?.stream, { timeout: 10_000 })
    .toBe(`commitment/${commitmentId}`);
  expect(heard.changes.map((change) => change.leafIndex)).toEqual(
    heard.changes.map((_, index) => index),
  );
  heard.unsubscribe();
});

test("nobody follows without a session", async () => {
  const heard = subscribe("tlt_none", 0);
  await expect.poll(() => heard.ends).toEqual(["UNAUTHORIZED"]);
  expect(heard.changes).toEqual([]);
});

test("a browser that connects again goes on from its last event", async () => {
  await propose();
  const head = await world.ground.engine.leafHead();
  const answer = await fetch(
    `${world.server.origin}/trpc/live.leaves?input=${encodeURIComponent('{"after":0}')}`,
    {
      headers: {
        authorization: `Bearer ${world.member("auditor").token}`,
        "last-event-id": String(head - 1),
      },
    },
  );
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("id: ")) text += (await reader?.read())?.value ?? "";
  await reader?.cancel();
  expect(text).toContain(`"leafIndex":${head - 1}`);
  expect(text).not.toContain(`"leafIndex":${head - 2}`);
});

test("a server that stops cuts its followers off without ending what they follow", async () => {
  const engine = await world.ground.openAnother();
  const second = await openServer(engine);
  const heard = subscribe(world.member("auditor").token, 0, second.origin);
  await expect.poll(() => heard.changes.length, { timeout: 10_000 }).toBeGreaterThan(0);
  const begun = performance.now();
  await second.stop();
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(heard.ends).not.toContain("complete");
  heard.unsubscribe();
});
