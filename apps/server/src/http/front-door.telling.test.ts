import { parseInstant } from "@tiltas/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "node:net";
import type { OpenServer } from "../testing/open-server.ts";
import { minister, openWatchedServer, type WatchedServer } from "../testing/watched-server.ts";

let watched: WatchedServer;
let server: OpenServer;
beforeAll(async () => {
  watched = await openWatchedServer();
  ({ server } = watched);
});
afterAll(async () => server.stop());

test("what fails inside is told by its request id alone, and in full to the log", async () => {
  watched.failWith(new Error("password=hunter2 lies in row 7"));
  const answer = await fetch(`${server.origin}/trpc/person.list`, {
    headers: { "x-request-id": "from-the-proxy-1" },
  });
  watched.failWith(undefined);
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).not.toContain("row 7");
  expect(text).not.toContain("stack");
  expect(JSON.parse(text)).toMatchObject({
    error: { data: { code: "INTERNAL_SERVER_ERROR", requestId: "from-the-proxy-1" } },
  });
  const line = watched.heard.find(({ msg }) => msg === "a procedure failed");
  expect(line).toMatchObject({
    request: "from-the-proxy-1",
    procedure: "person.list",
    err: { message: "password=hunter2 lies in row 7" },
  });
});

test("a database that does not answer is a 503, and health stays up", async () => {
  watched.failWith(new Error("timeout exceeded when trying to connect"));
  const answer = await fetch(`${server.origin}/trpc/person.list`);
  watched.failWith(undefined);
  expect(answer.status).toBe(503);
  expect((await fetch(`${server.origin}/health/live`)).status).toBe(200);
});

test("health tells whether the database answers, how far the ledger's order is behind, and why it is not signed", async () => {
  const health = async () => {
    const answer = await fetch(`${server.origin}/health`);
    return [answer.status, await answer.json()];
  };
  expect(await health()).toEqual([200, { database: true, pendingLeaves: 3, ledgerAlarm: null, documentAlarm: null }]);
  watched.alarmWith({
    fault: "treeSmaller",
    message: "in some folder",
    since: parseInstant("2026-11-02T08:00:00.000Z"),
  });
  expect(await health()).toEqual([
    200,
    { database: true, pendingLeaves: 3, ledgerAlarm: "treeSmaller", documentAlarm: null },
  ]);
  watched.alarmWith(undefined);
  watched.setUp(false);
  expect(await health()).toEqual([503, { database: false }]);
  watched.setUp(true);
});

test("a request id is taken over only when it is well-formed", async () => {
  const idFor = async (given: string): Promise<string | null> =>
    (
      await fetch(`${server.origin}/health/live`, { headers: { "x-request-id": given } })
    ).headers.get("x-request-id");
  expect(await idFor("abcdef-0123.4_5")).toBe("abcdef-0123.4_5");
  for (const bad of ["short", "x".repeat(65), "with space in it", "<script>alert(1)"])
    expect(await idFor(bad)).toMatch(/^[0-9a-f-]{36}$/);
});

test("the log tells one line per request, with person and status and without what was typed", async () => {
  watched.heard.length = 0;
  await fetch(`${server.origin}/trpc/person.list?input=%22secret-words%22`);
  await expect.poll(() => watched.heard.length).toBe(1);
  expect(watched.heard[0]).toMatchObject({
    msg: "answered",
    method: "GET",
    path: "/trpc/person.list",
    status: 200,
    person: minister.id,
  });
  expect(JSON.stringify(watched.heard)).not.toContain("secret-words");
});

test("every answer forbids sniffing, framing and foreign content", async () => {
  for (const path of ["/health", "/trpc/session.me", "/", "/nothing.txt"]) {
    const { headers } = await fetch(server.origin + path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  }
});

test("answers of procedures are kept by no cache", async () => {
  expect((await fetch(`${server.origin}/trpc/session.me`)).headers.get("cache-control")).toBe(
    "no-store",
  );
});

test("a client that leaves in the middle of its body leaves no error behind", async () => {
  watched.heard.length = 0;
  const sent = `POST /api/auth/sign-in/email HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-tiltas-client: web\r\ncontent-length: 100\r\n\r\n{`;
  const socket = connect(server.port, "127.0.0.1", () =>
    socket.write(sent, () => socket.destroy()),
  );
  await expect.poll(() => watched.heard.filter(({ msg }) => msg === "answered").length).toBe(1);
  expect(watched.heard.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
