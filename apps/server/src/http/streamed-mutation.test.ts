import { parseIsoDate } from "@tiltas/domain";
import type { Engine } from "@tiltas/engine";
import { createTRPCClient, httpBatchStreamLink, httpLink, TRPCClientError } from "@trpc/client";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { AppRouter } from "../router.ts";
import { openTwoHosts, type TwoHosts } from "../testing/two-hosts.ts";
import { standInEngine } from "../testing/stand-in-engine.ts";
import { minister } from "../testing/watched-server.ts";

const commitments = 3000;
const seen = { done: 0, isLeft: false };

type Followed = Awaited<ReturnType<Engine["followSimulation"]>>;

/** Guarantee: it tells steps as the engine does; what the report says is not the stream's to know. */
const followSimulation = async (): Promise<Followed> => {
  const steps = async function* () {
    try {
      for (seen.done = 1; seen.done <= commitments; seen.done += 1) {
        if (seen.done % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        yield { done: seen.done, of: commitments };
      }
      yield { report: { submitted: commitments } };
    } finally {
      seen.isLeft = true;
    }
  };
  return steps() as unknown as Followed;
};

let hosts: TwoHosts;
beforeAll(async () => {
  hosts = await openTwoHosts(
    standInEngine({
      followSimulation,
      findPerson: async () => ({ ...minister, roles: ["manager"] }),
      leafHead: async () => 0,
      signIn: {
        findPerson: async () => minister.id,
        handler: async () => new Response(),
        createToken: async () => ({ token: "" }),
        setPassword: async () => undefined,
      },
    }),
  );
});
afterAll(async () => hosts.close());
beforeEach(() => Object.assign(seen, { done: 0, isLeft: false }));

const asked = {
  policy: { name: "sample", number: 1 },
  from: parseIsoDate("2026-01-01"),
  to: parseIsoDate("2026-12-31"),
};

const clientAt = (port: number, link: typeof httpLink | typeof httpBatchStreamLink) =>
  createTRPCClient<AppRouter>({
    links: [link({ url: `http://127.0.0.1:${port}/trpc`, headers: { authorization: "Bearer x" } })],
  });

test.each(["adapter", "bridge"] as const)(
  "behind the %s a streamed answer arrives in parts, the report last",
  async (host) => {
    const { policy } = clientAt(hosts[host], httpBatchStreamLink);
    const heard: object[] = [];
    for await (const step of await policy.followSimulation.mutate(asked)) heard.push(step);
    expect(heard[0]).toEqual({ done: 1, of: commitments });
    expect(heard.at(-1)).toEqual({ report: { submitted: commitments } });
    expect(seen.isLeft).toBe(true);
  },
);

test("whoever hangs up ends the work", async () => {
  const { policy } = clientAt(hosts.bridge, httpBatchStreamLink);
  const leaving = new AbortController();
  const steps = await policy.followSimulation.mutate(asked, { signal: leaving.signal });
  for await (const step of steps) {
    expect(step).toEqual({ done: 1, of: commitments });
    break;
  }
  leaving.abort();
  await vi.waitFor(() => expect(seen.isLeft).toBe(true), { timeout: 4000 });
  expect(seen.done).toBeLessThan(commitments);
});

test.each(["adapter", "bridge"] as const)(
  "behind the %s a client that cannot read streams is told so",
  async (host) => {
    const { policy } = clientAt(hosts[host], httpLink);
    const thrown: unknown = await policy.followSimulation
      .mutate(asked)
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(TRPCClientError);
    expect(thrown).toMatchObject({ data: { code: "UNSUPPORTED_MEDIA_TYPE" } });
  },
);
