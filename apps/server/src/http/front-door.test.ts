import { afterAll, beforeAll, expect, test } from "vitest";
import { peerAddressHeader } from "@tiltas/engine";
import type { OpenServer } from "../testing/open-server.ts";
import { sendRaw } from "../testing/raw-request.ts";
import { asWeb, openWatchedServer, type WatchedServer } from "../testing/watched-server.ts";

let watched: WatchedServer;
let server: OpenServer;
beforeAll(async () => {
  watched = await openWatchedServer();
  ({ server } = watched);
});
afterAll(async () => server.stop());

const opened = "/trpc/queue.opened";
const body = JSON.stringify({ commitmentId: "00000000-0000-4000-8000-00000000000c" });
const post = (path: string, headers: Record<string, string>, content = body): Promise<Response> =>
  fetch(server.origin + path, { method: "POST", headers, body: content });

test("a change asked for by our own page comes through", async () => {
  const before = watched.marked();
  expect((await post(opened, { ...asWeb, "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await post(opened, { ...asWeb, origin: server.origin })).status).toBe(200);
  expect(
    (await post(opened, { authorization: "Bearer abc", "content-type": "application/json" }))
      .status,
  ).toBe(200);
  expect(watched.marked()).toBe(before + 3);
});

test.each([
  ["without the client header", { "content-type": "application/json" }, 403, "FORBIDDEN"],
  [
    "with another site's origin",
    { ...asWeb, origin: "https://elsewhere.example" },
    403,
    "FORBIDDEN",
  ],
  ["with an opaque origin", { ...asWeb, origin: "null" }, 403, "FORBIDDEN"],
  ["from another site", { ...asWeb, "sec-fetch-site": "cross-site" }, 403, "FORBIDDEN"],
  ["from a neighbouring site", { ...asWeb, "sec-fetch-site": "same-site" }, 403, "FORBIDDEN"],
  [
    "as a form",
    { ...asWeb, "content-type": "application/x-www-form-urlencoded" },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  [
    "as multipart",
    { ...asWeb, "content-type": "multipart/form-data; boundary=x" },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  [
    "as bytes",
    { ...asWeb, "content-type": "application/octet-stream" },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  ["as plain text", { ...asWeb, "content-type": "text/plain" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["compressed", { ...asWeb, "content-encoding": "gzip" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
])("a change asked for %s is turned away", async (_how, headers, status, code) => {
  const before = watched.marked();
  const answer = await post(opened, headers);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { data: { code } } });
  expect(watched.marked()).toBe(before);
});

test("signing in stands behind the same rules", async () => {
  expect(
    (await post("/api/auth/sign-in/email", { "content-type": "application/json" })).status,
  ).toBe(403);
  expect(
    (await post("/api/auth/sign-in/email", { ...asWeb, origin: "https://elsewhere.example" }))
      .status,
  ).toBe(403);
});

test("sign-in hears the body, its own address and no forged origin, and may set several cookies", async () => {
  const answer = await post(
    "/api/auth/sign-in/email?x=1",
    { ...asWeb, "x-forwarded-for": "203.0.113.9", [peerAddressHeader]: "203.0.113.9" },
    "{}",
  );
  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-was")).toBe("POST /api/auth/sign-in/email - 127.0.0.1");
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await answer.text()).toBe("{}");
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not a method here", async (method) => {
  const answer = await fetch(server.origin + opened, { method, headers: asWeb });
  expect(answer.status).toBe(405);
});

test("a change by GET is refused", async () => {
  const before = watched.marked();
  const answer = await fetch(`${server.origin}${opened}?input=${encodeURIComponent(body)}`);
  expect(answer.status).toBe(405);
  expect(watched.marked()).toBe(before);
});

test("a body above 1 MiB is refused, announced or not", async () => {
  const large = JSON.stringify({ text: "x".repeat(1_100_000) });
  expect((await post(opened, asWeb, large)).status).toBe(413);
  const chunks = `POST ${opened} HTTP/1.1\r\nhost: localhost:${server.port}\r\ncontent-type: application/json\r\nx-tiltas-client: web\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`;
  expect(await sendRaw(server.port, chunks)).toContain("413");
  const signIn = chunks.replace(opened, "/api/auth/sign-in/email");
  expect(await sendRaw(server.port, signIn)).toContain("413");
});

test.each([
  ["{", 400],
  ["", 400],
  ['"text"', 400],
  ["null", 400],
])("%j is no input", async (content, status) => {
  expect((await post(opened, asWeb, content)).status).toBe(status);
});

test("a body nested twenty thousand deep is no input", async () => {
  expect((await post(opened, asWeb, "[".repeat(20_000) + "]".repeat(20_000))).status).toBe(400);
});

test("keys that reach for a prototype, or come twice, do no harm", async () => {
  const proto = await post(
    opened,
    asWeb,
    `{"__proto__":{"roles":["minister"]},"commitmentId":"00000000-0000-4000-8000-00000000000c"}`,
  );
  expect(proto.status).toBeLessThan(500);
  expect("roles" in {}).toBe(false);
  const unknown = await post(
    opened,
    asWeb,
    `{"constructor":{},"commitmentId":"00000000-0000-4000-8000-00000000000c"}`,
  );
  expect(unknown.status).toBe(400);
  const twice = await post(
    opened,
    asWeb,
    `{"commitmentId":"no","commitmentId":"00000000-0000-4000-8000-00000000000c"}`,
  );
  expect(twice.status).toBe(200);
});

test.each([
  "__proto__",
  "constructor",
  "toString",
  "queue.__proto__",
  "queue.opened.constructor",
  "then",
  "queue%2",
  "%00",
])("/trpc/%s is no procedure", async (path) => {
  const answer = await fetch(`${server.origin}/trpc/${path}`);
  expect([400, 404]).toContain(answer.status);
});

test("a hundred thousand commas in a batch are refused, as are more than twenty calls", async () => {
  const withCommas = (count: number): string =>
    `GET /trpc/${",".repeat(count)}?batch=1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`;
  // So long an address may be cut off before its answer is read.
  expect(await sendRaw(server.port, withCommas(100_000))).toMatch(/^HTTP\/1\.1 431|^$/);
  expect(await sendRaw(server.port, withCommas(10_000))).toMatch(/^HTTP\/1\.1 400/);
  const calls = Array.from({ length: 21 }, () => "session.me").join(",");
  expect((await fetch(`${server.origin}/trpc/${calls}?batch=1&input={}`)).status).toBe(400);
});
