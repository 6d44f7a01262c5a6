import { expect, test } from "vitest";
import type { Explanation } from "../pages/commitment/commitment-view.ts";
import { itemsFor, lendersReadyFor, readyOnBehalf } from "./in-whose-name.ts";

type Item = Explanation["items"][number];
type Standing = Item["standing"];

const item = (event: Item["event"], id: string, standing: Standing): Item => ({
  event,
  target: { type: "step", id },
  standing,
  expectedRevision: 1,
  reasons: [],
});

/** Guarantee: an id the server parsed. */
const lender = (id: string) =>
  ({ id, name: `Demo ${id}` }) as Explanation["onBehalf"][number]["from"];

const [one, two] = [lender("one"), lender("two")];
const explained = {
  items: [
    item("approval.grant", "legal", "ready"),
    item("approval.grant", "budget", "notYourRole"),
  ],
  onBehalf: [
    {
      from: one,
      items: [item("approval.grant", "legal", "ready"), item("approval.grant", "budget", "ready")],
    },
    { from: two, items: [item("approval.grant", "legal", "waitingFor")] },
  ],
};

test("only what one's own name does not suffice for is offered in the names of others", () => {
  expect(readyOnBehalf(explained)).toEqual([
    { from: one, items: [item("approval.grant", "budget", "ready")] },
  ]);
});

test("a step offers every name in which it is ready", () => {
  expect(lendersReadyFor(explained, "approval.grant", "legal")).toEqual([one]);
  expect(lendersReadyFor(explained, "approval.grant", undefined)).toEqual([one]);
  expect(lendersReadyFor(explained, "approval.decline", "legal")).toEqual([]);
});

test("whoever lends no longer leaves nothing to do in their name", () => {
  expect(itemsFor(explained, undefined)).toBe(explained.items);
  expect(itemsFor(explained, "two")).toBe(explained.onBehalf[1]?.items);
  expect(itemsFor(explained, "three")).toEqual([]);
});
