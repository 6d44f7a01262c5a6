import { connect } from "node:net";
import { personIdSchema } from "@tiltas/domain";
import { peerAddressHeader, type PersonView } from "@tiltas/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type OpenServer } from "../testing/open-server.ts";
import { sendRaw } from "../testing/raw-request.ts";
import { standInEngine } from "../testing/stand-in-engine.ts";

const id = personIdSchema.parse("00000000-0000-4000-8000-000000000001");
const minister: PersonView = {
  id,
  email: "minister@demo.example",
  name: "Demo Minister",
  roles: ["minister"],
  country: "LT",
  demo: true,
};

const heard: Record<string, unknown>[] = [];
let marked = 0;
let server: OpenServer;
let isUp = true;
let fail = (): void => undefined;

beforeAll(async () => {
  const engine = standInEngine({
    startJobs: () => ({ stop: async () => undefined }),
    isHealthy: async () => isUp,
    pendingLeaves: async () => 3,
    findPerson: async () => minister,
    listPeople: async () => (fail(), [minister]),
    markOpened: async () => void (marked += 1),
    signIn: {
      findPerson: async () => id,
      handler: async (request) =>
        new Response(await request.text(), {
          headers: [
            [
              "x-was",
              `${request.method} ${new URL(request.url).pathname} ${request.headers.get("x-forwarded-for") ?? "-"} ${request.headers.get(peerAddressHeader) ?? "-"}`,
            ],
            ["set-cookie", "a=1"],
            ["set-cookie", "b=2"],
          ],
        }),
      createToken: async () => ({ token: "" }),
      setPassword: async () => undefined,
    },
  });
  server = await openServer(engine, { heard, patience: { headersMs: 300, requestMs: 600 } });
});
afterAll(async () => server.stop());

const asWeb = { "content-type": "application/json", "x-tiltas-client": "web" };
const opened = "/trpc/queue.opened";
const body = JSON.stringify({ commitmentId: "00000000-0000-4000-8000-00000000000c" });
const post = (path: string, headers: Record<string, string>, content = body): Promise<Response> =>
  fetch(server.origin + path, { method: "POST", headers, body: content });

test("a change asked for by our own page comes through", async () => {
  const before = marked;
  expect((await post(opened, { ...asWeb, "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await post(opened, { ...asWeb, origin: server.origin })).status).toBe(200);
  expect(
    (await post(opened, { authorization: "Bearer abc", "content-type": "application/json" }))
      .status,
  ).toBe(200);
  expect(marked).toBe(before + 3);
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
  const before = marked;
  const answer = await post(opened, headers);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { data: { code } } });
  expect(marked).toBe(before);
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
  const before = marked;
  const answer = await fetch(`${server.origin}${opened}?input=${encodeURIComponent(body)}`);
  expect(answer.status).toBe(405);
  expect(marked).toBe(before);
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

test("what fails inside is told by its request id alone, and in full to the log", async () => {
  fail = () => {
    throw new Error("password=hunter2 lies in row 7");
  };
  const answer = await fetch(`${server.origin}/trpc/person.list`, {
    headers: { "x-request-id": "from-the-proxy-1" },
  });
  fail = () => undefined;
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).not.toContain("row 7");
  expect(text).not.toContain("stack");
  expect(JSON.parse(text)).toMatchObject({
    error: { data: { code: "INTERNAL_SERVER_ERROR", requestId: "from-the-proxy-1" } },
  });
  const line = heard.find(({ msg }) => msg === "a procedure failed");
  expect(line).toMatchObject({
    request: "from-the-proxy-1",
    procedure: "person.list",
    err: { message: "password=hunter2 lies in row 7" },
  });
});

test("a database that does not answer is a 503, and health stays up", async () => {
  fail = () => {
    throw Object.assign(new Error("timeout exceeded when trying to connect"));
  };
  const answer = await fetch(`${server.origin}/trpc/person.list`);
  fail = () => undefined;
  expect(answer.status).toBe(503);
  expect((await fetch(`${server.origin}/health/live`)).status).toBe(200);
});

test("health tells whether the database answers and how far the ledger's order is behind", async () => {
  const health = async () => {
    const answer = await fetch(`${server.origin}/health`);
    return [answer.status, await answer.json()];
  };
  expect(await health()).toEqual([200, { database: true, pendingLeaves: 3 }]);
  isUp = false;
  expect(await health()).toEqual([503, { database: false }]);
  isUp = true;
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
  heard.length = 0;
  await fetch(`${server.origin}/trpc/person.list?input=%22secret-words%22`);
  await expect.poll(() => heard.length).toBe(1);
  expect(heard[0]).toMatchObject({
    msg: "answered",
    method: "GET",
    path: "/trpc/person.list",
    status: 200,
    person: id,
  });
  expect(JSON.stringify(heard)).not.toContain("secret-words");
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

test("a client that never finishes its headers or its body is let go", async () => {
  expect(await sendRaw(server.port, "GET /health HTTP/1.1\r\nhost: x\r\n")).toMatch(
    /^HTTP\/1\.1 408/,
  );
  const slow = `POST ${opened} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-tiltas-client: web\r\ncontent-length: 100\r\n\r\n{`;
  expect(await sendRaw(server.port, slow)).toMatch(/408|^$/);
  expect((await fetch(`${server.origin}/health`)).status).toBe(200);
});

test("a client that leaves in the middle of its body leaves no error behind", async () => {
  heard.length = 0;
  const sent = `POST /api/auth/sign-in/email HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-tiltas-client: web\r\ncontent-length: 100\r\n\r\n{`;
  const socket = connect(server.port, "127.0.0.1", () =>
    socket.write(sent, () => socket.destroy()),
  );
  await expect.poll(() => heard.filter(({ msg }) => msg === "answered").length).toBe(1);
  expect(heard.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
