import { openEngine } from "@tiltas/engine";
import { openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, runTiltas } from "../src/testing/a-world.ts";
import type { World } from "../src/world.ts";

let opened: TestEngine;
let world: World;
beforeAll(async () => {
  opened = await openTestEngine();
  world = aWorld(undefined, {
    isOutside: true,
    openEngine: async (options) => openEngine({ ...options, url: opened.database.url }),
  });
});
afterAll(async () => opened.close());

const register = async (...typed: readonly string[]): Promise<{ exit: number; printed: string }> =>
  runTiltas(world, "person", "register", ...typed);

const signInStatus = async (email: string, password: string): Promise<number> => {
  const origin = "http://localhost";
  const { status } = await opened.engine.signIn.handler(
    new Request(`${origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ email, password }),
    }),
  );
  return status;
};

const newcomer = ["--email", "New.Clerk@demo.example", "--name", "New Clerk"];

test("somebody registered holds the roles named and signs in with the password shown once", async () => {
  const { exit, printed } = await register(...newcomer, "--roles", "legalReviewer,manager");
  expect(exit).toBe(0);
  const password = /^Password +(\S+)$/m.exec(printed)?.[1] ?? "";
  expect(await signInStatus("new.clerk@demo.example", password)).toBe(200);
  expect(await signInStatus("new.clerk@demo.example", `${password}x`)).toBe(401);
  const people = await opened.engine.listPeople();
  expect(people.find(({ email }) => email === "new.clerk@demo.example")).toMatchObject({
    name: "New Clerk",
    roles: ["legalReviewer", "manager"],
    demo: false,
  });
});

test("nobody is registered twice under one e-mail address", async () => {
  await register(...newcomer, "--roles", "manager");
  expect(await register(...newcomer, "--roles", "proposer", "--json")).toEqual({
    exit: 1,
    printed: `${JSON.stringify({ refused: "--email: somebody has, or had, the e-mail address new.clerk@demo.example" })}\n`,
  });
});

test("whoever had an address and left keeps it: nobody else gets it, nor a password for it", async () => {
  const leaver = ["--email", "leaver@demo.example", "--name", "Leaver", "--roles", "manager"];
  await register(...leaver);
  const people = await opened.engine.listPeople();
  const found = people.find(({ email }) => email === "leaver@demo.example");
  if (found === undefined) throw new Error("nobody was registered");
  await opened.engine.disablePerson(found.id);
  expect((await register(...leaver)).exit).toBe(1);
});

test.for([
  ["email", ["--email", "nobody", "--name", "A", "--roles", "manager"]],
  ["name", ["--email", "a@demo.example", "--name", "x".repeat(121), "--roles", "manager"]],
  ["roles", ["--email", "a@demo.example", "--name", "A", "--roles", "king"]],
  ["roles", ["--email", "a@demo.example", "--name", "A", "--roles", "administrator,manager"]],
] as const)("a wrong %s is named, and nobody is registered", async ([field, typed]) => {
  const before = await opened.engine.listPeople();
  const { exit, printed } = await register(...typed, "--json");
  expect(exit).toBe(1);
  expect(printed).toContain(`"message":"${field}: `);
  expect(await opened.engine.listPeople()).toEqual(before);
});
