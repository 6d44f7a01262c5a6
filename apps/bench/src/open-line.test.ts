import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { findAnswer, openLine } from "./open-line.ts";

test("an answer is told only once it is complete", () => {
  const whole = Buffer.from("HTTP/1.1 207 Multi-Status\r\nContent-Length: 6\r\n\r\nAčiū");
  for (let length = 0; length < whole.length; length += 1)
    expect(findAnswer(whole.subarray(0, length))).toBeUndefined();
  expect(findAnswer(whole)).toEqual({ status: 207, body: "Ačiū" });
});

test("an answer that does not tell its length is refused", () => {
  expect(() => findAnswer(Buffer.from("HTTP/1.1 200 OK\r\n\r\n"))).toThrow(/without a length/);
});

test("several requests go over one connection, and its end is told to who waits", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/leave") request.socket.destroy();
    else response.setHeader("content-length", 3).end("yes");
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => {
    server.once("listening", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const line = await openLine(address.port);
  const asked = { method: "POST", path: "/", body: "é" } as const;
  expect(await line.ask(asked)).toEqual({ status: 200, body: "yes" });
  expect(await line.ask(asked)).toEqual({ status: 200, body: "yes" });
  await expect(line.ask({ method: "GET", path: "/leave" })).rejects.toThrow(
    /closed the connection|ECONNRESET|socket hang up/,
  );
  line.close();
});
