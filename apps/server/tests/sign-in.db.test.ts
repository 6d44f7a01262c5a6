import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

const email = "harbour.clerk@test.example";
const password = "four walnuts under a roof";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.ground.engine.addPerson({
    email,
    name: "Harbour Clerk",
    roles: ["manager"],
    demo: false,
    password,
  });
});
afterAll(async () => world[Symbol.asyncDispose]());

const asPage = () => ({
  "content-type": "application/json",
  "x-tiltas-client": "web",
  origin: world.server.origin,
});

const signIn = async (typed: string): Promise<Response> =>
  fetch(`${world.server.origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: asPage(),
    body: JSON.stringify({ email, password: typed }),
  });

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");

const whoIs = async (cookie: string): Promise<unknown> => {
  const answer = await fetch(`${world.server.origin}/trpc/session.me`, { headers: { cookie } });
  return answer.json();
};

test("a person signs in, is known by the cookie, and is unknown after signing out", async () => {
  const answer = await signIn(password);
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite/);
  const cookie = cookieOf(answer);
  expect(await whoIs(cookie)).toMatchObject({
    result: { data: { person: { email, roles: ["manager"] } } },
  });
  const out = await fetch(`${world.server.origin}/api/auth/sign-out`, {
    method: "POST",
    headers: { ...asPage(), cookie },
    body: "{}",
  });
  expect(out.status).toBe(200);
  expect(await whoIs(cookie)).toEqual({ result: { data: { person: null } } });
});

test("a wrong password opens nothing and sets no cookie", async () => {
  const answer = await signIn("five walnuts under a roof");
  expect(answer.status).toBe(401);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("a page behind a development proxy signs in, a page of another site does not", async () => {
  const body = JSON.stringify({ email, password });
  const from = async (headers: Record<string, string>): Promise<number> =>
    (
      await fetch(`${world.server.origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { ...asPage(), ...headers },
        body,
      })
    ).status;
  expect(await from({ origin: "http://localhost:4001", "sec-fetch-site": "same-origin" })).toBe(
    200,
  );
  expect(await from({ origin: "http://localhost:4001" })).toBe(403);
  expect(await from({ origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" })).toBe(
    403,
  );
});
