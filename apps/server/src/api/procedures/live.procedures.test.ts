import { personIdSchema } from "@tiltas/domain";
import { isTrackedEnvelope } from "@trpc/server";
import { afterEach, expect, test, vi } from "vitest";
import type { LeafBatch, LeafFeed } from "../../live/leaf-feed.ts";
import { appRouter } from "../../router.ts";
import { standInEngine } from "../../testing/stand-in-engine.ts";
import type { RequestContext } from "../request-context.ts";

const id = personIdSchema.parse("00000000-0000-4000-8000-000000000001");

const aBatch = (leafIndex: number): LeafBatch => ({
  changes: [{ leafIndex, stream: "fund/MOD-2026", version: 1, action: "fund.open" }],
  next: leafIndex + 1,
});

/** A feed that has something new every seven seconds. */
const slowFeed: LeafFeed = {
  async *follow(from) {
    for (let leafIndex = from; leafIndex < from + 5; leafIndex += 1) {
      yield aBatch(leafIndex);
      vi.advanceTimersByTime(7000);
    }
  },
  end: () => undefined,
};

const callerWith = (isStillSignedIn: RequestContext["isStillSignedIn"]) =>
  appRouter.createCaller({
    engine: standInEngine({}),
    leaves: slowFeed,
    requestId: "test",
    findCaller: async () => ({
      id,
      email: "auditor@demo.example",
      name: "Demo Auditor",
      roles: ["auditor"],
      country: null,
      demo: true,
    }),
    isStillSignedIn,
  });

type Followed = Parameters<ReturnType<typeof callerWith>["live"]["leaves"]>[0];

/** Called without HTTP, a procedure gives its envelopes as they are: `[id, changes, …]`. */
const idOf = (event: unknown): string => (isTrackedEnvelope(event) ? event[0] : "untracked");

const follow = async (
  heard: string[],
  isStillSignedIn: RequestContext["isStillSignedIn"],
  followed: Followed = { after: 4 },
): Promise<void> => {
  for await (const event of await callerWith(isStillSignedIn).live.leaves(followed))
    heard.push(idOf(event));
};

afterEach(() => vi.useRealTimers());

test("whoever follows on is asked for again, but not at every change", async () => {
  vi.useFakeTimers();
  const isStillSignedIn = vi.fn<RequestContext["isStillSignedIn"]>(async () => true);
  const heard: string[] = [];
  await follow(heard, isStillSignedIn);
  expect(heard).toEqual(["5", "6", "7", "8", "9"]);
  expect(isStillSignedIn).toHaveBeenCalledTimes(2);
});

test("what is followed ends with the session", async () => {
  vi.useFakeTimers();
  const heard: string[] = [];
  await expect(follow(heard, async () => false)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(heard).toEqual(["5", "6"]);
});

test("a browser's own last event counts more than where it once began", async () => {
  vi.useFakeTimers();
  const heard: string[] = [];
  await follow(heard, async () => true, { after: 4, lastEventId: "40" });
  expect(heard[0]).toBe("41");
});
