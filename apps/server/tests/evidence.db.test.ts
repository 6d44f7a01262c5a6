import { type IncomingMessage, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { type Role, roleSchema } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import type { Engine } from "@tiltas/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type OpenServer } from "../src/testing/open-server.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
let server: OpenServer;
let reference: string;
const heard: Record<string, unknown>[] = [];

beforeAll(async () => {
  world = await openWorld({ checkpoints: { everyMs: 0, everyEntries: 1 } });
  server = await openServer(world.ground.engine, { heard });
  const { commitmentId } = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content: aContent() });
  await world.ground.engine.sequence();
  await world.ground.engine.signLedger();
  const view = await world.ground.engine.findCommitment(commitmentId);
  reference = view?.reference ?? "";
});
afterAll(async () => {
  await server.stop();
  await world[Symbol.asyncDispose]();
});

const bearer = (role: Role): Record<string, string> => ({
  authorization: `Bearer ${world.member(role).token}`,
});

const get = async (path: string, role: Role = "auditor", method = "GET"): Promise<Response> =>
  fetch(`${server.origin}/evidence/${path}`, { method, headers: bearer(role) });

type Told = { error: { message: string; data: { fields?: unknown; fault?: unknown } } };

/** Guarantee: every refusal of these addresses has this form. */
const toldBy = async (answer: Response): Promise<Told["error"]> =>
  ((await answer.json()) as Told).error;

const isWhole = (file: Buffer): boolean =>
  file.length > 22 && file.readUInt32LE(file.length - 22) === 0x0605_4b50;

const inUse = async (): Promise<number> => {
  const { rows } = await world.ground.superuser.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction'`,
  );
  return rows[0]?.count ?? -1;
};

const untilNoneInUse = async (): Promise<void> => {
  for (let tries = 0; tries < 200 && (await inUse()) > 0; tries += 1) await setTimeout(25);
  expect(await inUse()).toBe(0);
};

test("a commitment's bundle is a download that names its scope and the leaves it is true for", async () => {
  const answer = await get(`commitment/${reference}`);
  expect(answer.status).toBe(200);
  const asAt = answer.headers.get("x-tiltas-as-at");
  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="tiltas-${reference}-as-at-${asAt}.zip"`,
  );
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(isWhole(Buffer.from(await answer.arrayBuffer()))).toBe(true);
  await untilNoneInUse();
});

test.for(["everything", "filter?kind=military", "period?from=2020-01-01&to=2199-12-31"])(
  "/evidence/%s is a whole file",
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(isWhole(Buffer.from(await answer.arrayBuffer()))).toBe(true);
  },
);

test("making a bundle is told in the log: by whom, of what, and whether it was taken", async () => {
  heard.length = 0;
  await (await get(`commitment/${reference}`)).arrayBuffer();
  const person = world.member("auditor").id;
  const about = { person, scope: { kind: "commitment", references: [reference] } };
  for (let tries = 0; tries < 100 && heard.length < 2; tries += 1) await setTimeout(20);
  expect(heard).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...about, msg: "an evidence bundle is made" }),
      expect.objectContaining({ ...about, msg: "the evidence bundle was taken" }),
    ]),
  );
});

test("auditors, managers and administrators may, everyone else may not", async () => {
  for (const role of roleSchema.options) {
    const may = ["auditor", "manager", "administrator"].includes(role);
    const answer = await get(`commitment/${reference}`, role);
    await answer.arrayBuffer();
    expect([role, answer.status]).toEqual([role, may ? 200 : 403]);
  }
  expect((await fetch(`${server.origin}/evidence/everything`)).status).toBe(401);
  const posted = await get("everything", "auditor", "POST");
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET"]);
});

test("what is wrong in the address is named before the first byte", async () => {
  const wrong = await get("period?from=2024-13-01&to=2024-12-31");
  expect(wrong.status).toBe(400);
  expect(await toldBy(wrong)).toMatchObject({
    data: { fields: expect.arrayContaining([expect.objectContaining({ path: "from" })]) },
  });
  const unknown = await get("commitment/LT-1999-0001");
  expect(unknown.status).toBe(404);
  expect(await toldBy(unknown)).toMatchObject({
    data: { fault: { id: "referenceUnknown", reference: "LT-1999-0001" } },
  });
  const empty = await get("period?from=2001-01-01&to=2001-01-02");
  expect([empty.status, (await toldBy(empty)).data.fault]).toEqual([404, { id: "nothingInScope" }]);
  expect((await get("nothing")).status).toBe(404);
});

/** An engine whose bundles go on and on, or fail after some bytes. */
const withContent = (content: () => AsyncGenerator<Uint8Array>, discarded: () => void): Engine => {
  const { engine } = world.ground;
  return {
    ...engine,
    evidence: {
      ...engine.evidence,
      build: async (scope) => {
        const answer = await engine.evidence.build(scope);
        if (!answer.ok) return answer;
        await answer.found.discard();
        const discard = async (): Promise<void> => discarded();
        return { ok: true, found: { ...answer.found, content: content(), discard } };
      },
    },
  };
};

const served = async (engine: Engine, work: (origin: string) => Promise<void>): Promise<void> => {
  const made = await openServer(engine);
  try {
    await work(made.origin);
  } finally {
    await made.stop();
  }
};

test("a client that takes nothing is waited for, and one that vanishes ends the making", async () => {
  let made = 0;
  const ended: string[] = [];
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        made += 1;
        yield Buffer.alloc(100_000);
      }
    } finally {
      ended.push("ended");
    }
  }
  const engine = withContent(endless, () => {});
  await served(engine, async (origin) => {
    const asked = request(`${origin}/evidence/everything`, { headers: bearer("auditor") });
    asked.on("error", () => {});
    asked.end();
    const answer = await new Promise<IncomingMessage>((resolve) => asked.once("response", resolve));
    answer.pause();
    let before = -1;
    for (let tries = 0; tries < 100 && before !== made; tries += 1) {
      before = made;
      await setTimeout(100);
    }
    expect(made).toBeLessThan(500);
    asked.destroy();
    for (let tries = 0; tries < 200 && ended.length === 0; tries += 1) await setTimeout(10);
    expect(ended).toEqual(["ended"]);
  });
});

test("a fault after the first byte cuts the answer off, and gives everything back", async () => {
  const discarded: string[] = [];
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(1000);
    await setTimeout(20);
    throw new Error("the database is gone");
  }
  const engine = withContent(failing, () => discarded.push("discarded"));
  await served(engine, async (origin) => {
    const answer = await fetch(`${origin}/evidence/everything`, { headers: bearer("auditor") });
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow("terminated");
    for (let tries = 0; tries < 100 && discarded.length === 0; tries += 1) await setTimeout(10);
    expect(discarded).toEqual(["discarded"]);
  });
});

test("a third bundle at once is asked to wait, and one that ends makes room", async () => {
  const release = Promise.withResolvers<void>();
  async function* waiting(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(10);
    await release.promise;
  }
  await served(
    withContent(waiting, () => {}),
    async (origin) => {
      const ask = async () =>
        fetch(`${origin}/evidence/everything`, { headers: bearer("auditor") });
      const [first, second] = await Promise.all([ask(), ask()]);
      const third = await ask();
      expect([third.status, third.headers.get("retry-after")]).toEqual([503, "30"]);
      expect((await toldBy(third)).data.fault).toEqual({ id: "busy" });
      release.resolve();
      await Promise.all([first.arrayBuffer(), second.arrayBuffer()]);
      const fourth = await ask();
      await fourth.arrayBuffer();
      expect(fourth.status).toBe(200);
    },
  );
});

test("before building, the counts of a scope are told, or why there is none", async () => {
  const client = world.clientOf("auditor");
  const measured = await client.evidence.measure.query({ scope: { kind: "everything" } });
  expect(measured).toMatchObject({ ok: true, found: { commitments: 1 } });
  const filter = { kind: "financial" as const };
  expect(await client.evidence.measure.query({ scope: { kind: "filter", filter } })).toEqual({
    ok: false,
    fault: { id: "nothingInScope" },
  });
});
