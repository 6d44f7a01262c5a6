import { type Role, parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
let reference: string;
beforeAll(async () => {
  world = await openWorld({ checkpoints: { everyMs: 0, everyEntries: 1 } });
  const content = aContent({ amount: "1000.00", change: { title: '=HYPERLINK("x","y")' } });
  const proposed = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content });
  reference = proposed.reference;
  const { engine } = world.ground;
  while ((await engine.leafHead()) < 1 || (await engine.pendingLeaves()) > 0)
    await engine.sequence();
});
afterAll(async () => world[Symbol.asyncDispose]());

const fetchCsv = async (role: Role, name: string, query: Record<string, string>, method = "GET") =>
  fetch(`${world.server.origin}/api/reports/${name}.csv?${new URLSearchParams(query).toString()}`, {
    method,
    headers: { authorization: `Bearer ${world.member(role).token}` },
  });

const figures = { date: "2199-12-31", origin: "own" };
const files: readonly (readonly [string, Record<string, string>, string])[] = [
  ["separation", {}, "reference,title,person,event"],
  ["moves", { calendar: "UA" }, "from,event,to,count"],
  ["variants", { rareBelowPercent: "10" }, "states,commitments"],
  ["funds", figures, "fund,name,proposedEur"],
  ["positions", { ...figures, stages: "proposed,approved" }, "reference,amountEur,title,asAtLeaf"],
  ["sample", { ...figures, seed: "audit 2026", size: "5" }, "reference,amountEur,chosen,hitEur"],
];

test.each(files)("%s is had as a file that names its leaf", async (name, query, columns) => {
  const answer = await fetchCsv("auditor", name, query);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/csv; charset=utf-8",
  ]);
  expect(answer.headers.get("content-disposition")).toMatch(/-as-at-\d+\.csv"$/);
  const lines = (await answer.text()).split("\r\n");
  expect(lines[0]?.startsWith(columns)).toBe(true);
  expect(lines[0]?.endsWith(",asAtLeaf")).toBe(true);
});

test("what a title says is no formula in a file", async () => {
  const text = await (await fetchCsv("manager", "positions", figures)).text();
  expect(text).toContain(`${reference},1000.00,`);
  expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m);
});

test.each([
  ["proposer", "positions", figures, 403],
  ["auditor", "everything", figures, 404],
  ["auditor", "positions", { ...figures, date: "yesterday" }, 400],
  ["auditor", "positions", { ...figures, stages: "forgotten" }, 400],
  ["auditor", "sample", { ...figures, seed: "1" }, 400],
  ["auditor", "sample", { ...figures, seed: "1", size: "many" }, 400],
  ["auditor", "separation", { from: "2026-03-02", to: "2026-03-01" }, 400],
  ["auditor", "moves", { from: "2026-03-02", to: "2026-03-01" }, 400],
] as const)("a file asked for by %s as %s of %j is a %d", async (role, name, query, status) => {
  const answer = await fetchCsv(role, name, query);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/json");
});

test("nobody reads a file without signing in, nor by another method", async () => {
  const bare = await fetch(`${world.server.origin}/api/reports/separation.csv`);
  expect(bare.status).toBe(401);
  expect((await fetchCsv("auditor", "separation", {}, "DELETE")).status).toBe(405);
});

test("a stamp is the root that was signed for so many leaves", async () => {
  const { engine } = world.ground;
  const leafIndex = await engine.leafHead();
  const size = BigInt(leafIndex);
  // The server's own job may hold the lock.
  for (let tries = 0; tries < 100; tries += 1) {
    await engine.signLedger();
    if ((await engine.publicLedger.findCheckpointOf(size)) !== undefined) break;
    await pause(20);
  }
  const note = (await engine.publicLedger.findCheckpointOf(size)) ?? "";
  const { root } = await world.clientOf("auditor").report.stamp.query({ leafIndex });
  expect(root).toBe(Buffer.from(note.split("\n")[2] ?? "", "base64").toString("hex"));
  expect(root).toMatch(/^[0-9a-f]{64}$/);
  const beyond = await world.clientOf("auditor").report.stamp.query({ leafIndex: leafIndex + 99 });
  expect(beyond.root).toBeNull();
});

test("a report is the same for every reader, and for ever where it names a leaf", async () => {
  const knownAt = await world.ground.engine.leafHead();
  const asked = { date: parseIsoDate("2199-12-31"), origin: "own", knownAt } as const;
  const [one, another] = await Promise.all(
    (["auditor", "manager"] as const).map(async (role) =>
      world.clientOf(role).report.funds.query(asked),
    ),
  );
  expect(one).toEqual(another);
  expect(one?.leafIndex).toBe(knownAt);
});
