import { eventNames } from "@tiltas/domain";
import { expect, test } from "vitest";
import { laws, machineVersions } from "../commitment/laws.ts";
import { compareLaws, readLaw } from "./law-reading.ts";

const of = (version: 1 | 2, event: string) =>
  readLaw(version).find((reading) => reading.event === event);

test.each(machineVersions)("version %i is read with every event and rule it has", (version) => {
  const read = readLaw(version);
  expect(read.map(({ event }) => event)).toEqual(laws[version].events);
  expect(eventNames).toEqual(expect.arrayContaining(read.map(({ event }) => event)));
  for (const { event, rules } of read)
    expect(rules.map(({ id }) => id)).toEqual(laws[version].rulesFor(event).map(({ id }) => id));
});

test("an event names the states that take it, whether they say so themselves or what they stand in does", () => {
  expect(of(2, "commitment.submit")?.states).toEqual(["draft", "returned"]);
  expect(of(2, "commitment.resume")?.states).toEqual(["suspended"]);
  expect(of(2, "commitment.suspend")?.states).toContain("inDelivery");
  expect(of(2, "comment.add")?.states).toContain("suspended");
  expect(of(2, "comment.add")?.states).not.toContain("closed");
});

test("a version compared with itself says nothing", () => {
  for (const part of Object.values(compareLaws(2, 2))) expect(part).toEqual([]);
});

test("version 2 is version 1 with differences, claims and lots", () => {
  const { newStates, goneStates, newEvents, goneEvents, newWays, changed } = compareLaws(1, 2);
  expect(newStates).toEqual(["awaitingDifference", "partlyContracted"]);
  expect([...goneStates, ...goneEvents]).toEqual([]);
  expect(newEvents).toEqual(
    expect.arrayContaining(["procurement.divide", "claim.submit", "approval.reroute"]),
  );
  expect(newWays).toContainEqual({
    from: "sourcing",
    to: "awaitingDifference",
    event: "procurement.award",
  });
  const award = changed.find(({ event }) => event === "procurement.award");
  expect(award?.newRules.map(({ id }) => id)).toContain("noRuleForDifference");
  expect(award?.goneRules.map(({ id }) => id)).toContain("awardAboveEstimate");
});

test("what is new one way is gone the other way", () => {
  const [there, back] = [compareLaws(1, 2), compareLaws(2, 1)];
  expect(back.goneEvents).toEqual(there.newEvents);
  expect(back.goneWays).toEqual(there.newWays);
  expect(back.newWays).toEqual(there.goneWays);
});
