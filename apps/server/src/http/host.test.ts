import { connect } from "node:net";
import { expect, test } from "vitest";
import { sendRaw } from "../testing/raw-request.ts";
import { openHost } from "./host.ts";

const somewhere = { host: "127.0.0.1", port: 0 };
const portOf = (origin: string): number => Number(new URL(origin).port);

test("a taken port is told with the way out", async () => {
  const first = await openHost(somewhere);
  const port = portOf(first.origin);
  await expect(openHost({ ...somewhere, port })).rejects.toThrow(
    `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );
  await first.close(0);
});

test("an address this machine does not have is told", async () => {
  await expect(openHost({ host: "192.0.2.1", port: 0 })).rejects.toThrow(
    "This machine has no address 192.0.2.1",
  );
});

test("before its door is open a host asks for patience", async () => {
  const host = await openHost(somewhere);
  const answer = await fetch(host.origin);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("2");
  await host.close(0);
});

test("an answer under way is finished before the host closes, and nothing new comes in", async () => {
  const host = await openHost(somewhere);
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  host.open((_request, response) => {
    begin();
    void finished.then(() => response.end("recorded"));
  });
  const answer = fetch(host.origin);
  await begun;
  const closed = host.close(5000);
  await expect(fetch(host.origin)).rejects.toThrow("fetch failed");
  finish();
  expect(await (await answer).text()).toBe("recorded");
  expect(await closed).toBe(true);
});

test("an answer that takes too long is cut off", async () => {
  const host = await openHost(somewhere);
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  host.open(() => begin());
  const answer = fetch(host.origin).catch((error: unknown) => error);
  await begun;
  expect(await host.close(100)).toBe(false);
  expect(await answer).toBeInstanceOf(TypeError);
});

test("a connection on which nothing is asked does not hold up the close", async () => {
  const host = await openHost(somewhere);
  const socket = connect(portOf(host.origin), "127.0.0.1");
  await new Promise((resolve) => socket.once("connect", resolve));
  expect(await host.close(5000)).toBe(true);
  socket.destroy();
});

test("a client that never finishes its headers or its body is let go", async () => {
  const host = await openHost({ ...somewhere, patience: { headersMs: 300, requestMs: 600 } });
  host.open((request) => void request.resume());
  const port = portOf(host.origin);
  expect(await sendRaw(port, "GET / HTTP/1.1\r\nhost: x\r\n")).toMatch(/^HTTP\/1\.1 408/);
  expect(await sendRaw(port, "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{")).toMatch(
    /^HTTP\/1\.1 408/,
  );
  await host.close(0);
});

test("a client that reads nothing and says nothing is let go", async () => {
  const host = await openHost({ ...somewhere, patience: { silenceMs: 200 } });
  host.open((_request, response) => void response.write("the beginning"));
  expect(await sendRaw(portOf(host.origin), "GET / HTTP/1.1\r\nhost: x\r\n\r\n")).toContain(
    "the beginning",
  );
  await host.close(0);
});
