import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { leaveOutActors } from "./without-actors.ts";

const workflows = fileURLToPath(new URL("../../../packages/workflows/", import.meta.url));
const source = readFileSync(`${workflows}node_modules/xstate/dist/xstate.esm.js`, "utf8");

test("what is left of xstate's setup makes machines and assigns, and is otherwise the same", () => {
  const left = leaveOutActors(source);
  expect(left).toMatch(/return \{\n {4}assign,\n {4}createStateConfig/);
  expect(source.split("\n").length - left.split("\n").length).toBe(8);
});

test("the law takes no creator of actions from a setup", () => {
  const texts = readdirSync(`${workflows}src`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".machine.ts"))
    .map((name) => readFileSync(`${workflows}src/${name}`, "utf8"));
  expect(texts.length).toBeGreaterThanOrEqual(4);
  const uses = /\.(?:sendTo|raise|log|cancel|stopChild|enqueueActions|emit|spawnChild)\(/;
  expect(texts.filter((text) => uses.test(text))).toEqual([]);
});

test("an xstate written another way stops the build", () => {
  expect(() => leaveOutActors("export const setup = () => ({});")).toThrow(
    "xstate's setup() has nothing like",
  );
});
