import { readFile } from "node:fs/promises";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submit } from "./readme.example.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

test("the example of the README is the one run here, and does what the README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const example = await readFile(new URL("readme.example.ts", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);

  const draft = { commandId: newCommand(), content: aContent() };
  const { reference } = await world.clientOf("proposer").commitment.propose.mutate(draft);
  const { receipt, next } = await submit(
    world.server.origin,
    world.member("proposer").token,
    reference,
  );
  expect(receipt).toMatchObject({ reference, state: "underReview", version: 2 });
  expect(next).toEqual(["legalReviewer"]);
});
