import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PersonId } from "@tiltas/domain";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSignIn, type SignInOptions } from "../src/sign-in/open-sign-in.ts";
import { peerAddressHeader, type SignIn } from "../src/sign-in/sign-in.ts";
import { limits, triesOf } from "../src/sign-in/throttle.ts";
import { openWorld, type World } from "./read-world.ts";

const password = "bridge-to-delivery-2024";
const person: PersonId = personWith("proposer");
const email = "proposer.1@demo.example";
const origin = "http://127.0.0.1:4321";

let world: World;
let folder: string;
let signIn: SignIn;
const open = async (options: Partial<SignInOptions> = {}): Promise<SignIn> =>
  openSignIn(world.ground, { folder, ...options });

beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), "tiltas-sign-in-"));
  signIn = await open();
  await signIn.setPassword(person, password);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await world.ground.prisma.authRateLimit.deleteMany();
});

type Asked = {
  readonly from?: string;
  readonly at?: string;
  readonly cookie?: string;
  readonly origin?: string;
  readonly by?: SignIn;
};

const ask = async (
  path: string,
  body: unknown,
  { from = "192.0.2.1", at = origin, cookie, origin: page = at, by = signIn }: Asked = {},
) =>
  by.handler(
    new Request(`${at}/api/auth${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: page,
        [peerAddressHeader]: from,
        ...(cookie === undefined ? {} : { cookie }),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

const enter = async (given: object = {}, asked: Asked = {}) =>
  ask("/sign-in/email", { email, password, ...given }, asked);
const cookieOf = (response: Response): string =>
  response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
const whoIs = async (cookie: string, by = signIn) => by.findPerson({ cookie });

describe("with the right password", () => {
  test("the person is signed in by a cookie no script can read", async () => {
    const response = await enter({ email: " Proposer.1@Demo.Example " });
    expect(response.status).toBe(200);
    const told = await response.text();
    expect(JSON.parse(told)).toEqual({ user: { id: person, name: "proposer 1", email } });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^tiltas-session=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await whoIs(cookieOf(response))).toBe(person);
    const session = await signIn.handler(
      new Request(`${origin}/api/auth/get-session`, { headers: { cookie: cookieOf(response) } }),
    );
    expect(await session.json()).toEqual({ user: { id: person, name: "proposer 1", email } });
  });

  test("any port of this machine will do, and another server of the same database knows the session", async () => {
    const response = await enter({}, { at: "http://localhost:59999" });
    expect(response.status).toBe(200);
    expect(await whoIs(cookieOf(response), await open())).toBe(person);
  });

  test("signing in again ends the session held until then", async () => {
    const first = cookieOf(await enter());
    const second = cookieOf(await enter({}, { cookie: first }));
    expect(await whoIs(first)).toBeUndefined();
    expect(await whoIs(second)).toBe(person);
  });

  test("a page of another site cannot sign anybody in", async () => {
    expect((await enter({}, { origin: "https://elsewhere.example" })).status).toBe(403);
    const trusting = await open({ trustedOrigins: ["https://elsewhere.example"] });
    expect((await enter({}, { origin: "https://elsewhere.example", by: trusting })).status).toBe(
      200,
    );
  });

  test("behind a proxy with HTTPS the cookie is bound to the host", async () => {
    const proxied = await open({ publicUrl: "https://aid.example" });
    const response = await enter({}, { origin: "https://aid.example", by: proxied });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-tiltas-session=.+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await whoIs(cookieOf(response), proxied)).toBe(person);
  });
});

describe("a session ends", () => {
  test("everywhere at once when the person signs out", async () => {
    const cookie = cookieOf(await enter());
    const elsewhere = await open();
    expect((await ask("/sign-out", {}, { cookie })).status).toBe(200);
    expect(await whoIs(cookie)).toBeUndefined();
    expect(await whoIs(cookie, elsewhere)).toBeUndefined();
  });

  test("never by a page of another site", async () => {
    const cookie = cookieOf(await enter());
    expect(
      (await ask("/sign-out", {}, { cookie, origin: "https://elsewhere.example" })).status,
    ).toBe(403);
    expect(await whoIs(cookie)).toBe(person);
  });

  test("when it was idle for two hours, and not before", async () => {
    world.clock.set("2026-11-03T08:00:00.000Z");
    const cookie = cookieOf(await enter());
    for (const instant of ["2026-11-03T09:59:00.000Z", "2026-11-03T11:58:00.000Z"]) {
      world.clock.set(instant);
      expect(await whoIs(cookie)).toBe(person);
    }
    world.clock.set("2026-11-03T13:58:01.000Z");
    expect(await whoIs(cookie)).toBeUndefined();
  });

  test("twelve hours after signing in, however busy", async () => {
    world.clock.set("2026-11-04T00:00:00.000Z");
    const cookie = cookieOf(await enter());
    for (let hour = 1; hour <= 11; hour += 1) {
      world.clock.set(`2026-11-04T${String(hour).padStart(2, "0")}:59:00.000Z`);
      expect(await whoIs(cookie)).toBe(person);
    }
    world.clock.set("2026-11-04T12:00:00.001Z");
    expect(await whoIs(cookie)).toBeUndefined();
  });

  test("when a new password is set", async () => {
    const cookie = cookieOf(await enter());
    await signIn.setPassword(person, "four walnuts under a roof");
    expect(await whoIs(cookie)).toBeUndefined();
    expect((await enter()).status).toBe(401);
    expect((await enter({ password: "four walnuts under a roof" })).status).toBe(200);
    await signIn.setPassword(person, password);
  });

  test("at once when the person is disabled, who cannot sign in again either", async () => {
    const leaver = personWith("manager");
    await signIn.setPassword(leaver, password);
    const given = { email: "manager.1@demo.example" };
    const cookie = cookieOf(await enter(given));
    const { token } = await signIn.createToken(leaver, "Nightly export");
    const bearer = { authorization: `Bearer ${token}` };
    expect([await whoIs(cookie), await signIn.findPerson(bearer)]).toEqual([leaver, leaver]);
    await world.ground.prisma.person.update({
      where: { id: leaver },
      data: { disabledAt: new Date() },
    });
    expect([await whoIs(cookie), await signIn.findPerson(bearer)]).toEqual([undefined, undefined]);
    const refused = await enter(given);
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { code: "WRONG_EMAIL_OR_PASSWORD" },
    ]);
  });

  test.each([
    ["without a signature", (cookie: string) => cookie.slice(0, cookie.indexOf("."))],
    ["with a signature altered", (cookie: string) => cookie.replace(/\.../, ".AA")],
    ["with a token altered", (cookie: string) => cookie.replace(/=../, "=AA")],
    ["with broken percent signs", () => "tiltas-session=%E0%A4%A"],
    ["of another name", (cookie: string) => cookie.replace("tiltas", "other")],
  ])("a cookie %s opens nothing", async (_name, alter) => {
    const cookie = cookieOf(await enter());
    expect(await whoIs(alter(cookie))).toBeUndefined();
  });
});

describe("with a wrong password", () => {
  test("the answer is the same as for an address nobody has", async () => {
    const wrong = await enter({ password: "not-the-password-1" });
    const nobody = await enter({ email: "nobody@demo.example" });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await nobody.text());
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  test("guessing is held back after ten tries, told how long, and over after a quarter of an hour", async () => {
    world.clock.set("2026-11-05T08:00:00.000Z");
    for (let tries = 1; tries <= limits.pair; tries += 1)
      expect((await enter({ password: "not-the-password-1" })).status).toBe(401);
    const held = await enter();
    expect(held.status).toBe(429);
    expect(held.headers.get("retry-after")).toBe("900");
    expect((await enter({}, { by: await open() })).status).toBe(429);
    world.clock.set("2026-11-05T08:15:00.000Z");
    expect((await enter()).status).toBe(200);
  });

  test("tries at once are counted one by one", async () => {
    const tries = await Promise.all(
      Array.from({ length: 14 }, async () => enter({ password: "not-the-password-1" })),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(limits.pair);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(14 - limits.pair);
  });

  test("first tries that come together, and those given back, never stumble over each other", async () => {
    for (let round = 0; round < 25; round += 1) {
      const tries = triesOf(world.ground, `first.${round}@demo.example`, "192.0.2.77");
      await Promise.all(
        Array.from({ length: 16 }, async (_, place) => {
          await tries.take();
          if (place % 2 === 0) await tries.giveBack();
        }),
      );
    }
    const kept = await world.ground.prisma.authRateLimit.count({
      where: { key: { startsWith: "known:" } },
    });
    expect(kept).toBe(25);
  });

  test("right passwords are not counted", async () => {
    for (let tries = 0; tries < limits.pair + 2; tries += 1)
      expect((await enter()).status).toBe(200);
  });

  test("nobody is locked out of an address they signed in from by guesses from elsewhere", async () => {
    expect((await enter({}, { from: "198.51.100.7" })).status).toBe(200);
    await world.ground.prisma.authRateLimit.updateMany({
      where: { key: { startsWith: "account:" } },
      data: { count: limits.account + 1 },
    });
    expect((await enter({}, { from: "203.0.113.9" })).status).toBe(429);
    expect((await enter({}, { from: "198.51.100.7" })).status).toBe(200);
  });
});

describe("bad input is a clear answer that names the field", () => {
  test.each<[string, unknown, number, string | undefined]>([
    ["no JSON", "{", 400, "body"],
    ["no object", "[]", 400, "email"],
    ["no e-mail address", { email: "nobody", password }, 400, "email"],
    ["an e-mail address that is no text", { email: { $ne: "" }, password }, 400, "email"],
    ["no password", { email }, 400, "password"],
    ["a password too long to be one", { email, password: "x".repeat(300) }, 400, "password"],
    ["a flood", { email, password: "x".repeat(10_000) }, 413, undefined],
  ])("%s", async (_name, body, status, field) => {
    const response = await ask("/sign-in/email", body);
    const told: unknown = await response.json();
    expect(response.status).toBe(status);
    expect(told).toMatchObject(field === undefined ? { code: "TOO_LARGE" } : { field });
  });

  test.each([
    "/sign-up/email",
    "/change-password",
    "/update-user",
    "/delete-user",
    "/request-password-reset",
    "/revoke-sessions",
    "/sign-in/social",
    "/list-sessions",
  ])("%s is not there", async (path) => {
    const cookie = cookieOf(await enter());
    const response = await ask(
      path,
      { email: "intruder@demo.example", password, name: "Intruder", newPassword: password },
      { cookie },
    );
    expect(response.status).toBe(404);
    expect(
      await world.ground.prisma.authUser.count({ where: { email: "intruder@demo.example" } }),
    ).toBe(0);
  });
});

describe("a bearer token", () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test("opens the engine to a program as its person, and only its hash is kept", async () => {
    const { token } = await signIn.createToken(person, "Nightly export");
    expect(token).toMatch(/^tlt_[A-Za-z0-9_-]{43}$/);
    expect(await signIn.findPerson(bearer(token))).toBe(person);
    const [kept] = await world.ground.prisma.apiToken.findMany({ where: { personId: person } });
    expect(kept?.hash.length).toBe(32);
    expect(JSON.stringify(kept)).not.toContain(token.slice(4));
    expect(kept?.lastUsedAt).not.toBeNull();
  });

  test("is dead once revoked, and a wrong one is nobody's, whatever cookie comes along", async () => {
    const { token } = await signIn.createToken(person, "Old program");
    await world.ground.prisma.apiToken.updateMany({
      where: { name: "Old program" },
      data: { revokedAt: new Date() },
    });
    expect(await signIn.findPerson(bearer(token))).toBeUndefined();
    const cookie = cookieOf(await enter());
    for (const authorization of [`Bearer ${token}`, "Bearer tlt_x", "Basic eDp5", ""])
      expect(await signIn.findPerson({ authorization, cookie })).toBeUndefined();
  });

  test("is not made for a person who is not there", async () => {
    const nobody = personWith("coDonor", 99);
    await expect(signIn.createToken(nobody, "x")).rejects.toMatchObject({
      name: "InputError",
      field: "person",
    });
  });
});

test("a weak password is refused and the old one stays", async () => {
  await expect(signIn.setPassword(person, "password12345")).rejects.toMatchObject({
    name: "InputError",
    field: "password",
  });
  expect((await enter()).status).toBe(200);
});

test("nobody is behind a request without cookie or token", async () => {
  expect(await signIn.findPerson({})).toBeUndefined();
});
