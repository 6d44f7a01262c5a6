import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type OpenServer } from "../testing/open-server.ts";
import { standInEngine } from "../testing/stand-in-engine.ts";

const folder = mkdtempSync(join(tmpdir(), "tiltas web-"));
const script = `console.log("${"bridge ".repeat(500)}")`;
const engine = standInEngine({ startJobs: () => ({ stop: async () => undefined }) });
let server: OpenServer;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Tiltas</title>");
  writeFileSync(join(folder, "mark.svg"), "<svg/>");
  writeFileSync(join(folder, "assets", "index-abc123.js"), script);
  writeFileSync(join(folder, ".vite", "manifest.json"), "{}");
  server = await openServer(engine, { webFolder: folder });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.origin + path, { headers });

test.each([
  "/",
  "/work?view=all",
  "/c/LT-2024-0007",
  "/c/LT-2024-0007/do/approval.grant?target=legal",
  "/audit/c/LT-2024-0007",
  "/process/commitment@1",
])("%s shows the app, asked for anew each time", async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  expect(await answer.text()).toContain("<title>Tiltas");
});

test("a file whose name holds its digest is kept for ever", async () => {
  const answer = await get("/assets/index-abc123.js");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await answer.text()).toBe(script);
});

test("text travels compressed for whoever reads it so", async () => {
  for (const [accepted, used] of [
    ["br, gzip", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", null],
  ] as const) {
    const answer = await get("/assets/index-abc123.js", { "accept-encoding": accepted });
    expect(answer.headers.get("content-encoding")).toBe(used);
    expect(await answer.text()).toBe(script);
  }
});

test("what the browser still has is not sent again", async () => {
  const etag = (await get("/mark.svg")).headers.get("etag") ?? "";
  const again = await get("/mark.svg", { "if-none-match": etag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test.each([
  "/assets/gone-123.js",
  "/favicon.ico",
  "/.vite/manifest.json",
  "/..%2f..%2fpackage.json",
  "/assets/",
  "/%00.js",
])("%s is no file", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("nothing of the app takes a change", async () => {
  expect((await fetch(`${server.origin}/work`, { method: "POST" })).status).toBe(405);
});

test("HEAD tells the length and sends nothing", async () => {
  const answer = await fetch(`${server.origin}/mark.svg`, { method: "HEAD" });
  expect(answer.headers.get("content-length")).toBe("6");
  expect(await answer.text()).toBe("");
});

test("without a build the server says how to make one", async () => {
  const bare = await openServer(engine);
  const answer = await fetch(`${bare.origin}/work`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("npm run build");
  await bare.stop();
});
