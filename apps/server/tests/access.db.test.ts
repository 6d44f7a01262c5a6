import { type Role, roleSchema } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { procedureTypes } from "../src/testing/procedure-types.ts";
import { accessTable, type Access } from "./access-table.ts";
import { codeOf, failureOf } from "./failure.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

type Caller = Role | "nobody" | "noRole";
const roles = roleSchema.options;
const callers: readonly Caller[] = ["nobody", "noRole", ...roles];

const ledgerReaders: readonly Caller[] = ["auditor", "manager", "administrator"];

/** What the door says before it looks at the input. */
const expected = (access: Access, caller: Caller): "in" | 401 | 403 => {
  if (access === "anyone") return "in";
  if (caller === "nobody") return 401;
  if (caller === "noRole") return 403;
  if (access === "changer") return caller === "auditor" ? 403 : "in";
  return access === "reader" || ledgerReaders.includes(caller) ? "in" : 403;
};

const tokenFor = async (caller: Caller): Promise<string | undefined> => {
  if (caller === "nobody") return undefined;
  if (caller !== "noRole") return world.member(caller).token;
  const { engine } = world.ground;
  const email = "nothing.yet@test.example";
  const known = (await engine.listPeople()).find((person) => person.email === email);
  const { id } =
    known ?? (await engine.addPerson({ email, name: "Nothing Yet", roles: [], demo: false }));
  return (await engine.signIn.createToken(id, "test")).token;
};

/** Calls with an input no schema takes: whoever is let in is told so, and nothing can change. */
const knock = async (path: string, token: string | undefined): Promise<number> => {
  const headers = {
    "x-tiltas-client": "test",
    "content-type": "application/json",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const nonsense = JSON.stringify({ nonsense: true });
  const answer =
    procedureTypes.get(path) === "mutation"
      ? await fetch(`${world.server.origin}/trpc/${path}`, {
          method: "POST",
          headers,
          body: nonsense,
        })
      : await fetch(`${world.server.origin}/trpc/${path}?input=${encodeURIComponent(nonsense)}`, {
          headers,
        });
  // A stream tells its error as an event, after 200.
  const told = /"httpStatus":(\d{3})/.exec(await answer.text())?.[1];
  return told === undefined ? answer.status : Number(told);
};

test("the table names every procedure and no more", () => {
  expect(Object.keys(accessTable).toSorted()).toEqual([...procedureTypes.keys()].toSorted());
});

test.each(callers)("%s is let in where the table says, and nowhere else", async (caller) => {
  const token = await tokenFor(caller);
  const before = await world.countEntries();
  const cells = Object.entries(accessTable).map(async ([path, access]) => {
    const status = await knock(path, token);
    return [
      path,
      status === 200 || status === 400 ? "in" : status,
      expected(access, caller),
    ] as const;
  });
  for (const [path, found, wanted] of await Promise.all(cells))
    expect([path, found]).toEqual([path, wanted]);
  expect(await world.countEntries()).toBe(before);
});

test("every stream is read by auditors, managers and administrators, one commitment by every role", async () => {
  const { commitmentId } = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content: aContent() });
  for (const role of roles) {
    const client = world.clientOf(role);
    expect((await client.entry.list.query({ commitmentId })).entries, role).toHaveLength(1);
    const attempts = [
      async () => client.entry.list.query({ stream: "fund/MOD-2026" }),
      async () => client.entry.explore.query({ action: "fund.open" }),
    ];
    for (const attempt of attempts) {
      const answer = await attempt().then(() => "in", codeOf);
      expect([role, answer]).toEqual([role, ledgerReaders.includes(role) ? "in" : "FORBIDDEN"]);
    }
  }
});

test("only a proposer proposes, revises, submits and withdraws; everyone else is told who may", async () => {
  const { commitmentId } = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content: aContent() });
  const before = await world.countEntries();
  for (const role of roles.filter((each) => each !== "proposer")) {
    const { commitment } = world.clientOf(role);
    const asked = () => ({ commandId: newCommand(), commitmentId, expectedRevision: 1 });
    const attempts = [
      () => commitment.propose.mutate({ commandId: newCommand(), content: aContent() }),
      () =>
        commitment.revise.mutate({
          ...asked(),
          content: aContent({ units: "41" }),
          reason: "One more.",
        }),
      () => commitment.submit.mutate(asked()),
      () => commitment.withdraw.mutate({ ...asked(), reason: "No longer wanted." }),
    ];
    for (const attempt of attempts) {
      const failure = await failureOf(attempt());
      expect([role, failure.code, failure.refusal?.reasons[0]?.id]).toEqual([
        role,
        "FORBIDDEN",
        "notYourRole",
      ]);
    }
  }
  expect(await world.countEntries()).toBe(before);
});

test("a token nobody was given opens nothing", async () => {
  for (const token of ["tlt_none", `tlt_${"a".repeat(43)}`, "x".repeat(5000)])
    expect((await failureOf(world.clientWith(token).register.all.query())).code).toBe(
      "UNAUTHORIZED",
    );
});

test("a person who was disabled is let in nowhere from that moment", async () => {
  const client = world.clientOf("legalReviewer", 3);
  await client.register.all.query();
  await world.ground.superuser.query("UPDATE person SET disabled_at = now() WHERE id = $1", [
    world.member("legalReviewer", 3).id,
  ]);
  expect((await failureOf(client.register.all.query())).code).toBe("UNAUTHORIZED");
});
