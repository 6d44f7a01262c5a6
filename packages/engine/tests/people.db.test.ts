import type { PersonId } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { someoneElse, openWorld, type World } from "./read-world.ts";

let world: World;
const [author, reader]: readonly [PersonId, PersonId] = [
  personWith("proposer"),
  personWith("auditor"),
];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const newcomer = {
  email: " New.Reviewer@Demo.Example ",
  name: "Demo New Reviewer",
  roles: ["legalReviewer"],
  demo: true,
} as const;

test("a person is added once under an e-mail address, however it is written", async () => {
  const { isNew, ...added } = await world.reads.addPerson({ ...newcomer, country: "LT" });
  expect(isNew).toBe(true);
  expect(added).toMatchObject({
    email: "new.reviewer@demo.example",
    roles: ["legalReviewer"],
    country: "LT",
    demo: true,
  });
  const again = await world.reads.addPerson({
    ...newcomer,
    email: "new.reviewer@demo.example",
    roles: ["minister"],
  });
  expect(again).toEqual({ ...added, isNew: false });
  expect(await world.reads.findPerson(added.id)).toEqual(added);
  expect((await world.reads.listPeople()).filter(({ email }) => email === added.email)).toEqual([
    added,
  ]);
});

test("two programs adding one person at once add one", async () => {
  const twin = { ...newcomer, email: "twin@demo.example" };
  const added = await Promise.all([1, 2, 3, 4].map(async () => world.reads.addPerson(twin)));
  expect(new Set(added.map(({ id }) => id)).size).toBe(1);
});

test("a new person may act at once", async () => {
  const before = await world.propose();
  const added = await world.reads.addPerson({
    email: "second.proposer@demo.example",
    name: "Demo Second",
    roles: ["proposer"],
    demo: true,
  });
  const { items } = await world.reads.explain(before.commitmentId, added.id);
  expect(items.find(({ event }) => event === "commitment.submit")?.standing).toBe("ready");
});

test.each([
  ["roles", { roles: ["administrator", "minister"] as const }],
  ["password", { password: "short" }],
])("a person with unfit %s is not added, and the field is named", async (field, change) => {
  const unfit = { ...newcomer, email: `unfit.${field}@demo.example`, ...change };
  await expect(world.reads.addPerson(unfit)).rejects.toMatchObject({ name: "InputError", field });
  expect((await world.reads.listPeople()).some(({ email }) => email === unfit.email)).toBe(false);
});

test("an unfit address is refused by the name of its field", async () => {
  const added = world.reads.addPerson({ ...newcomer, email: "nobody" });
  await expect(added).rejects.toMatchObject({ name: "ZodError", issues: [{ path: ["email"] }] });
});

test("a disabled person is found no more", async () => {
  const added = await world.reads.addPerson({ ...newcomer, email: "leaver@demo.example" });
  await world.ground.prisma.person.update({
    where: { id: added.id },
    data: { disabledAt: new Date() },
  });
  expect(await world.reads.findPerson(added.id)).toBeUndefined();
  expect((await world.reads.listPeople()).map(({ id }) => id)).not.toContain(added.id);
});

const draftId = seededUuid(600, 1);

test("a draft is kept, replaced, listed and discarded by its author alone", async () => {
  const saved = await world.reads.saveDraft(author, {
    id: draftId,
    body: { title: "Mine detectors" },
  });
  expect(saved).toMatchObject({ id: draftId, body: { title: "Mine detectors" } });
  await world.reads.saveDraft(author, { id: draftId, body: { title: "Forty mine detectors" } });
  expect((await world.reads.findDraft(author, draftId))?.body).toEqual({
    title: "Forty mine detectors",
  });
  expect(await world.reads.listDrafts(author)).toHaveLength(1);

  expect(await world.reads.findDraft(reader, draftId)).toBeUndefined();
  expect(await world.reads.listDrafts(reader)).toEqual([]);
  const taken = world.reads.saveDraft(reader, { id: draftId, body: {} });
  await expect(taken).rejects.toMatchObject({ name: "InputError", field: "id" });
  await world.reads.discardDraft(reader, draftId);
  expect(await world.reads.listDrafts(author)).toHaveLength(1);

  await world.reads.discardDraft(author, draftId);
  expect(await world.reads.listDrafts(author)).toEqual([]);
});

test("a draft that cannot be kept is refused by the name of its field", async () => {
  const unkept = { id: "not-a-uuid", body: {} };
  await expect(world.reads.saveDraft(author, unkept)).rejects.toMatchObject({
    name: "InputError",
    field: "id",
  });
  const unstorable = { id: seededUuid(600, 2), body: { title: "\u0000" } };
  await expect(world.reads.saveDraft(author, unstorable)).rejects.toMatchObject({
    name: "InputError",
    field: "body",
  });
  expect(await world.reads.findDraft(author, "not-a-uuid")).toBeUndefined();
});

test("opening what does not exist notes nothing", async () => {
  await world.reads.markOpened(author, someoneElse);
  expect(await world.ground.prisma.opening.count({ where: { commitmentId: someoneElse } })).toBe(0);
});

test("an engine knows whether anything was recorded and whether its database answers", async () => {
  expect(await world.reads.isEmpty()).toBe(false);
  expect(await world.reads.isHealthy()).toBe(true);
  await using fresh = await openWorld();
  expect(await fresh.reads.isEmpty()).toBe(true);
  expect(await fresh.reads.leafHead()).toBe(0);
});
