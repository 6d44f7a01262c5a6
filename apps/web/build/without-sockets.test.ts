import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { leaveOutSockets } from "./without-sockets.ts";

const client = fileURLToPath(new URL("../node_modules/@trpc/client/dist/", import.meta.url));

test("tRPC's link for web sockets has one line that runs when it loads, and loses it", () => {
  const [name, ...others] = readdirSync(client).filter((each) => /^wsLink-.*\.mjs$/.test(each));
  expect(others).toEqual([]);
  const source = readFileSync(`${client}${name}`, "utf8");
  expect(source.split("\n").length - leaveOutSockets(source).split("\n").length).toBe(0);
  expect(leaveOutSockets(source)).not.toMatch(/^_defineProperty\(/m);
});

test("a tRPC written another way stops the build", () => {
  expect(() => leaveOutSockets("export const wsLink = () => ({});")).toThrow(
    "tRPC's web socket link has nothing like",
  );
});
