import { parseIsoDate } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, someoneElse, type World } from "./read-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

test("a commitment is found by its reference and by its id, as it stands", async () => {
  const receipt = await world.propose();
  const byReference = await world.reads.findCommitment(receipt.reference);
  expect(byReference).toEqual(await world.reads.findCommitment(receipt.commitmentId));
  expect(byReference).toMatchObject({
    commitmentId: receipt.commitmentId,
    reference: receipt.reference,
    stage: "proposed",
    state: "draft",
    version: 1,
    revision: 1,
    amount: { amount: "100000.00", currency: "EUR" },
    names: { [personWith("proposer")]: "proposer 1" },
    changedAt: "2026-11-02T08:00:01.000Z",
  });
  expect(await world.reads.findCommitment(someoneElse)).toBeUndefined();
});

test("its explanation says what each person may do, from the same rules the engine decides by", async () => {
  const { commitmentId } = await world.propose();
  const mine = await world.reads.explain(commitmentId, personWith("proposer"));
  expect(mine.version).toBe(1);
  expect(mine.items.find(({ event }) => event === "commitment.submit")?.standing).toBe("ready");
  const theirs = await world.reads.explain(commitmentId, personWith("auditor"));
  expect(theirs.items.find(({ event }) => event === "commitment.submit")).toMatchObject({
    standing: "notYourRole",
    reasons: [
      { id: "notYourRole", who: { people: [{ name: "proposer 1" }, { name: "proposer 2" }] } },
    ],
  });
  expect(await world.refusedAs(commitmentId, "commitment.submit", "auditor")).toEqual([
    "notYourRole",
  ]);
});

test("its explanation names what must still happen until it is closed, and who may", async () => {
  const { commitmentId } = await world.propose();
  const { way } = await world.reads.explain(commitmentId, personWith("auditor"));
  expect(way.map(({ event }) => event)).toEqual([
    "commitment.submit",
    "approval.grant",
    "procurement.open",
    "procurement.evaluate",
    "procurement.award",
    "procurement.sign",
    "consignment.prepare",
    "consignment.dispatch",
    "consignment.receive",
    "document.attach",
    "delivery.accept",
    "commitment.close",
  ]);
  expect(way[1]).toMatchObject({
    roles: ["budgetHolder"],
    people: [{ name: "budgetHolder 1" }, { name: "budgetHolder 2" }],
  });
});

test("what is explained to nobody is a wrong id by the name of its field", async () => {
  const explained = world.reads.explain(someoneElse, personWith("auditor"));
  await expect(explained).rejects.toMatchObject({ name: "InputError", field: "commitmentId" });
});

test("the state as at every version equals what was read then", async () => {
  const { commitmentId } = await world.propose();
  const read = async () => world.reads.findCommitment(commitmentId);
  const then = [await read()];
  await world.act(commitmentId, "commitment.revise", "proposer", {
    content: aContent({ amount: "90000.00", units: "30" }),
    reason: "Fewer are needed.",
  });
  then.push(await read());
  await world.act(commitmentId, "commitment.submit", "proposer", {}, { revision: 2 });
  then.push(await read());
  await world.act(
    commitmentId,
    "approval.grant",
    "budgetHolder",
    { stepId: "budgetHolder" },
    { revision: 2 },
  );
  then.push(await read());
  for (const [index, view] of then.entries()) {
    const replayed = await world.reads.asAt(commitmentId, { version: index + 1 });
    expect({ ...replayed, names: {}, leafIndex: 0 }).toEqual({ ...view, names: {}, leafIndex: 0 });
    const atInstant = await world.reads.asAt(commitmentId, { at: view?.changedAt ?? "" });
    expect(atInstant?.version).toBe(index + 1);
  }
  expect(await world.reads.asAt(commitmentId, { at: "2026-11-01T00:00:00.000Z" })).toBeUndefined();
  expect(await world.reads.asAt(someoneElse, { version: 1 })).toBeUndefined();
});

test("a day answers by what had taken effect, as known to a leaf", async () => {
  const { commitmentId } = await world.propose();
  await world.act(commitmentId, "commitment.submit", "proposer");
  await world.sequence();
  const known = await world.reads.leafHead();
  world.clock.set("2026-11-09T08:00:00.000Z");
  await world.act(commitmentId, "approval.grant", "budgetHolder", { stepId: "budgetHolder" });
  await world.sequence();
  const asAt = async (effectiveOn: string, knownAt?: number) =>
    world.reads.asAt(commitmentId, {
      effectiveOn: parseIsoDate(effectiveOn),
      ...(knownAt === undefined ? {} : { knownAt }),
    });
  expect((await asAt("2026-11-01"))?.state).toBeUndefined();
  expect((await asAt("2026-11-08"))?.state).toBe("underReview");
  expect((await asAt("2026-11-09"))?.state).toBe("awaitingProcurement");
  expect(await asAt("2026-11-09", known)).toMatchObject({ state: "underReview", leafIndex: known });
  expect(await asAt("2026-11-09", 0)).toBeUndefined();
});

test("a reference mistyped finds those that look like it, whatever was typed", async () => {
  const first = await world.propose();
  const typed = first.reference.replace("2026", "2062");
  expect((await world.reads.lookAlikes(typed))[0]).toEqual({
    reference: first.reference,
    title: "Mine detectors",
  });
  const spoken = first.reference.toLowerCase().replaceAll("-", " ").replace(/ 0+/, " ");
  expect((await world.reads.lookAlikes(spoken))[0]?.reference).toBe(first.reference);
  expect((await world.reads.lookAlikes("detectors")).length).toBeGreaterThan(0);
  for (const text of [
    "",
    "%",
    "'; DROP TABLE commitment",
    "\u0000",
    "x".repeat(10_000),
    "LT-2026-99999999",
  ])
    expect(Array.isArray(await world.reads.lookAlikes(text))).toBe(true);
});
