import {
  type CommandId,
  commitmentIdSchema,
  parseReference,
  type Receipt,
  refusal,
  success,
} from "@tiltas/domain";
import type { Command } from "@tiltas/engine";
import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpLink,
  TRPCClientError,
} from "@trpc/client";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AppRouter } from "../router.ts";
import { openTwoHosts, type TwoHosts } from "../testing/two-hosts.ts";
import { standInEngine } from "../testing/stand-in-engine.ts";
import { minister } from "../testing/watched-server.ts";

const commitmentId = commitmentIdSchema.parse("00000000-0000-4000-8000-00000000000c");
const unknownToAll = "00000000-0000-4000-8000-0000000000ff";
const faulty = "00000000-0000-4000-8000-0000000000fe";

const receipt: Receipt = {
  commitmentId,
  reference: parseReference("LT-2026-0001"),
  version: 4,
  revision: 1,
  stage: "proposed",
  state: "underReview",
  entryHash: "ab".repeat(32),
};

let advanced: CommandId[] = [];

const advance = async ({ commandId, commitmentId: asked }: Command) => {
  if (asked === faulty) throw new Error("the wheels came off");
  if (asked === unknownToAll)
    return refusal({
      id: "commitmentNotFound",
      facts: { of: "ž" },
      who: { roles: [], people: [] },
      remedy: "chooseCommitment",
    });
  advanced.push(commandId);
  return success(receipt);
};

let hosts: TwoHosts;
beforeAll(async () => {
  hosts = await openTwoHosts(
    standInEngine({
      advance,
      findPerson: async () => minister,
      listPeople: async () => [minister],
      markOpened: async () => undefined,
      leafHead: async () => 0,
      signIn: {
        findPerson: async ({ authorization }) =>
          authorization === undefined || authorization === "" ? undefined : minister.id,
        handler: async () => new Response(),
        createToken: async () => ({ token: "" }),
        setPassword: async () => undefined,
      },
    }),
  );
});
afterAll(async () => hosts.close());
beforeEach(() => {
  advanced = [];
});

const commandId = "00000000-0000-4000-8000-000000000001";
const grant = (given: object = {}) => ({
  commitmentId,
  expectedRevision: 1,
  commandId,
  stepId: "legal",
  ...given,
});

type Sent = {
  readonly path: string;
  readonly body?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** All of an answer that a client can tell apart, without what only the connection says. */
const ask = async (port: number, { path, body, method = "POST", headers = {} }: Sent) => {
  const answer = await fetch(`http://127.0.0.1:${port}/trpc/${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      authorization: "Bearer of good news",
      "x-request-id": "the-same-request",
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const told = ["content-type", "vary", "cache-control", "set-cookie"].map((name) => [
    name,
    answer.headers.get(name),
  ]);
  return { status: answer.status, told, text: await answer.text() };
};

const batchOf = (...inputs: unknown[]): string =>
  JSON.stringify(Object.fromEntries(inputs.entries()));
const twice = "approval.grant,comment.add?batch=1";
const saying = (given: object = {}) => {
  const { commitmentId: of, expectedRevision, commandId: id } = grant();
  return { commitmentId: of, expectedRevision, commandId: id, text: "Noted.", ...given };
};

test.each<[string, Sent, number]>([
  ["a command", { path: "approval.grant", body: JSON.stringify(grant()) }, 200],
  [
    "a refused command",
    { path: "approval.grant", body: JSON.stringify(grant({ commitmentId: unknownToAll })) },
    404,
  ],
  [
    "a command that breaks the engine",
    { path: "approval.grant", body: JSON.stringify(grant({ commitmentId: faulty })) },
    500,
  ],
  [
    "a field nobody knows",
    { path: "approval.grant", body: JSON.stringify(grant({ note: 1 })) },
    400,
  ],
  ["no JSON", { path: "approval.grant", body: '{"commitmentId":' }, 400],
  ["bytes that are no UTF-8 text", { path: "approval.grant", body: '"\uFFFD"' }, 400],
  ["an empty body", { path: "approval.grant", body: "" }, 400],
  ["null", { path: "approval.grant", body: "null" }, 400],
  ["nobody signed in", { path: "approval.grant", body: "{}", headers: { authorization: "" } }, 401],
  [
    "a mutation that answers nothing",
    { path: "queue.opened", body: `{"commitmentId":"${commitmentId}"}` },
    200,
  ],
  ["a batch", { path: twice, body: batchOf(grant(), saying()) }, 200],
  ["a batch of one", { path: "approval.grant?batch=1", body: batchOf(grant()) }, 200],
  ["a batch with one bad", { path: twice, body: batchOf(grant({ stepId: 5 }), saying()) }, 207],
  ["a batch that is bad alike", { path: twice, body: batchOf({}, {}) }, 400],
  ["a batch that lacks an input", { path: twice, body: '{"1":{}}' }, 400],
  ["a batch in an array", { path: twice, body: JSON.stringify([grant(), saying()]) }, 400],
  ["a batch of null", { path: twice, body: "null" }, 400],
  ["a batch with a forged key", { path: twice, body: '{"__proto__":{"0":{}},"length":2}' }, 400],
  ["a path nobody knows", { path: "approval.bribe", body: "{}" }, 404],
  ["an inherited path", { path: "toString", body: "{}" }, 404],
  [
    "a batch with a path nobody knows",
    { path: "approval.grant,no.such?batch=1", body: batchOf(grant(), {}) },
    207,
  ],
  [
    "a batch of queries and mutations",
    { path: "approval.grant,person.list?batch=1", body: "{}" },
    400,
  ],
  [
    "a batch too large",
    { path: `${Array(21).fill("approval.grant").join(",")}?batch=1`, body: "{}" },
    400,
  ],
  ["a query by POST", { path: "person.list", body: "{}" }, 405],
  ["a query by GET", { path: "person.list", method: "GET" }, 200],
  ["a mutation by GET", { path: "approval.grant", method: "GET" }, 405],
  ["an escaped path", { path: "approval%2Egrant", body: JSON.stringify(grant()) }, 200],
])("%s is answered by the bridge as by tRPC's own adapter", async (_name, sent, status) => {
  const [own, bridged] = [await ask(hosts.adapter, sent), await ask(hosts.bridge, sent)];
  expect(bridged).toEqual(own);
  expect(own.status).toBe(status);
});

test("a body larger than allowed is refused alike, also when it does not say how large it is", async () => {
  const asked = async (port: number) => {
    const answer = await fetch(`http://127.0.0.1:${port}/trpc/approval.grant`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: "x",
        "x-request-id": "the-same-request",
      },
      duplex: "half",
      body: new ReadableStream({
        start(controller) {
          for (let piece = 0; piece < 20; piece += 1)
            controller.enqueue(new TextEncoder().encode(`"${"x".repeat(65_536)}"`));
          controller.close();
        },
      }),
    });
    return [answer.status, await answer.text()];
  };
  const own = await asked(hosts.adapter);
  expect(own[0]).toBe(413);
  expect(await asked(hosts.bridge)).toEqual(own);
});

test("what fails is told to the log by both, with the procedure and the request", async () => {
  const sent = {
    path: "approval.grant",
    body: JSON.stringify(grant({ commitmentId: faulty })),
  };
  for (const host of ["adapter", "bridge"] as const) {
    hosts.heard[host].length = 0;
    await ask(hosts[host], sent);
    const [line] = hosts.heard[host];
    expect(JSON.parse(String(line)), host).toMatchObject({
      request: "the-same-request",
      procedure: "approval.grant",
      err: { message: "the wheels came off" },
    });
  }
});

const factsOf = (thrown: unknown) =>
  thrown instanceof TRPCClientError ? { message: thrown.message, facts: thrown.data } : thrown;

const links = { httpLink, httpBatchLink, httpBatchStreamLink } as const;

test.each(["httpLink", "httpBatchLink", "httpBatchStreamLink"] as const)(
  "tRPC's client with its %s hears the same from both",
  async (kind) => {
    const through = async (port: number) => {
      const client = createTRPCClient<AppRouter>({
        links: [
          links[kind]({
            url: `http://127.0.0.1:${port}/trpc`,
            headers: { authorization: "Bearer x", "x-request-id": "the-same-request" },
          }),
        ],
      });
      const outcomes = await Promise.allSettled([
        client.approval.grant.mutate(grant()),
        client.comment.add.mutate(saying()),
        client.approval.grant.mutate(grant({ commitmentId: unknownToAll })),
        client.comment.add.mutate(saying({ text: " " })),
        client.person.list.query(),
      ]);
      return outcomes.map((outcome) =>
        outcome.status === "fulfilled" ? outcome.value : factsOf(outcome.reason),
      );
    };
    const own = await through(hosts.adapter);
    expect(own[0]).toEqual(receipt);
    expect(await through(hosts.bridge)).toEqual(own);
    expect(advanced).toHaveLength(4);
  },
);
