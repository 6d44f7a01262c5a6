import { parseInstant, type PersonId, type Role } from "@tiltas/domain";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aCommandId,
  aReviewed,
  openRegisters,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

let opened: TestEngine;
let engine: Engine;
let later = 0;
/** An hour ago, and on by what a test waits: within five seconds no order of streams is proved. */
const clock = { now: () => parseInstant(new Date(Date.now() - 3_600_000 + later).toISOString()) };

beforeAll(async () => {
  opened = await openTestEngine({ clock }, async (fresh) => {
    await fresh.recordPeople();
    await openRegisters(fresh);
  });
  ({ engine } = opened);
});
afterAll(async () => {
  await opened.close();
});

const administrator = personWith("administrator");

const ask = async (
  event: "role.assign" | "role.revoke",
  person: PersonId,
  role: Role,
  by: PersonId = administrator,
) =>
  engine.register({
    event,
    payload: { person, role, reason: "A new post." },
    commandId: aCommandId(),
    by,
  });

const refusedAs = async (...asked: Parameters<typeof ask>) => reasonIds(await ask(...asked));

const rolesOf = async (id: PersonId) => (await engine.findPerson(id))?.roles;

const settled = async (): Promise<void> => {
  while ((await engine.sequence()) > 0);
};

const codes = async () => (await engine.verify({})).findings.map(({ code }) => code);

test("a role assigned may be acted in at once, and no more once it is revoked", async () => {
  const person = personWith("logisticsReviewer", 2);
  const [first, second] = [await aReviewed(engine), await aReviewed(engine)];
  const grant = (commitmentId: typeof first) =>
    aCommand("approval.grant", { person }, { stepId: "minister" }, { commitmentId });
  expect(reasonIds(await engine.advance(grant(first)))).toContain("notYourRole");
  expect(await ask("role.assign", person, "minister")).toMatchObject({
    ok: true,
    value: { stream: `person/${person}`, version: 2 },
  });
  receiptOf(await engine.advance(grant(first)));
  expect((await ask("role.revoke", person, "minister")).ok).toBe(true);
  expect(reasonIds(await engine.advance(grant(second)))).toContain("notYourRole");
  expect(await rolesOf(person)).toEqual(["logisticsReviewer"]);
});

test("nobody but an administrator changes roles, and nobody their own", async () => {
  const [person, minister] = [personWith("proposer", 2), personWith("minister")];
  expect(await refusedAs("role.assign", person, "minister", minister)).toEqual([
    "registerRoleMissing",
  ]);
  expect(await refusedAs("role.assign", administrator, "auditor")).toEqual(["ownRoles"]);
  expect(await refusedAs("role.revoke", administrator, "administrator")).toEqual(["ownRoles"]);
});

test("a role is given once, and taken from who holds it", async () => {
  const person = personWith("proposer", 2);
  expect(await refusedAs("role.assign", person, "proposer")).toEqual(["roleAlreadyHeld"]);
  expect(await refusedAs("role.revoke", person, "minister")).toEqual(["roleNotHeld"]);
});

test("whoever administers is given no business role, by two at one moment neither", async () => {
  const [second, person] = [personWith("administrator", 2), personWith("auditor", 2)];
  expect(await refusedAs("role.assign", second, "minister")).toEqual(["rolesDoNotMix"]);
  const both = await Promise.all([
    ask("role.assign", person, "administrator"),
    (await opened.openAnother()).register({
      event: "role.assign",
      payload: { person, role: "minister", reason: "A new post." },
      commandId: aCommandId(),
      by: second,
    }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.flatMap((outcome) => (outcome.ok ? [] : reasonIds(outcome)))).toEqual([
    "rolesDoNotMix",
  ]);
});

test("two administrators who revoke each other at one moment leave one of them", async () => {
  const second = personWith("administrator", 2);
  const revoke = (person: PersonId, by: PersonId) =>
    ({
      event: "role.revoke",
      payload: { person, role: "administrator", reason: "A new post." },
      commandId: aCommandId(),
      by,
    }) as const;
  const others = (await engine.listPeople()).filter(
    ({ id, roles }) => roles.includes("administrator") && id !== second && id !== administrator,
  );
  for (const { id } of others)
    expect((await ask("role.revoke", id, "administrator")).ok).toBe(true);
  const another = await opened.openAnother();
  const both = await Promise.all([
    engine.register(revoke(second, administrator)),
    another.register(revoke(administrator, second)),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [reason] = both.flatMap((outcome) => (outcome.ok ? [] : reasonIds(outcome)));
  // Whoever is slower finds either that nobody else administers, or that it was the one to go.
  expect(["lastAdministrator", "registerRoleMissing"]).toContain(reason);
  const [left] = both[0].ok ? [administrator] : [second];
  await expect(engine.disablePerson(left)).rejects.toThrow("nobody else administers");
  const gone = left === second ? administrator : second;
  expect((await ask("role.assign", gone, "administrator", left)).ok).toBe(true);
});

test("somebody added and disabled stands in the ledger with it, without name or address", async () => {
  const added = await engine.addPerson({
    email: "newcomer@test.example",
    name: "New Comer",
    roles: ["coDonor"],
    country: "IS",
    demo: false,
  });
  await engine.disablePerson(added.id);
  await engine.disablePerson(added.id);
  const { entries } = await engine.listEntries(`person/${added.id}`, { size: 10 });
  expect(entries.map(({ content }) => content.action)).toEqual([
    "person.disable",
    "person.register",
  ]);
  expect(JSON.stringify(entries.map(({ content }) => content))).not.toMatch(/newcomer|New Comer/u);
});

test("everyone is recorded as found once, and never again", async () => {
  expect(await engine.recordPeople()).toBe(0);
});

test("a ledger whose roles came by events is proved whole", async () => {
  await settled();
  expect(await engine.verify({})).toMatchObject({ findings: [], notProved: [] });
});

test("a role put into the row, acted in and taken out again is found at the act", async () => {
  later += 60_000;
  const person = personWith("logisticsReviewer", 3);
  const commitmentId = await aReviewed(engine);
  await opened.superuser.query("UPDATE person SET roles = '{minister}' WHERE id = $1", [person]);
  const grant = aCommand("approval.grant", { person }, { stepId: "minister" }, { commitmentId });
  receiptOf(await engine.advance(grant));
  expect(await codes()).toEqual(["roleNotAssigned", "rowDiffers"]);
  await opened.superuser.query("UPDATE person SET roles = $2 WHERE id = $1", [
    person,
    ["logisticsReviewer"],
  ]);
  await settled();
  const { findings } = await engine.verify({});
  expect(findings).toMatchObject([
    {
      code: "roleNotAssigned",
      stream: `commitment/${commitmentId}`,
      facts: { person, role: "minister" },
    },
  ]);
});

test("in a ledger from before roles were recorded they are not proved, and from then on they are", async () => {
  let now = Date.now() - 7_200_000;
  const older = await openTestEngine({
    clock: { now: () => parseInstant(new Date(now).toISOString()) },
  });
  try {
    await aReviewed(older.engine);
    now += 3_600_000;
    const before = await older.engine.verify({});
    expect(before.findings).toEqual([]);
    expect(before.notProved).toMatchObject([{ code: "rolesNotRecorded" }]);
    // Two servers start at once: one of them records everyone, in one transaction.
    const recorded = await Promise.all([1, 2].map(async () => older.engine.recordPeople()));
    expect(recorded.toSorted((a, b) => a - b)[0]).toBe(0);
    expect(Math.max(...recorded)).toBeGreaterThan(10);
    now += 3_600_000;
    await aReviewed(older.engine);
    expect(await older.engine.verify({})).toMatchObject({
      findings: [],
      notProved: before.notProved,
    });
  } finally {
    await older.close();
  }
});
