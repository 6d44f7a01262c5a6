import { personIdSchema } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { nameFor } from "./proposing.ts";

const lender = (seed: number) => ({
  id: personIdSchema.parse(seededUuid(7, seed)),
  name: `Lender ${seed}`,
});
const [first, second] = [lender(1), lender(2)];
const ways = (mayInOwnName: boolean) =>
  ({ mayInOwnName, lenders: [first, second], law: 2 }) as const;

test("a proposer proposes in their own name unless they choose another", () => {
  expect(nameFor(ways(true), "")).toBeUndefined();
  expect(nameFor(ways(true), second.id)).toBe(second);
});

test("who is lent the role proposes in the lender's name", () => {
  expect(nameFor(ways(false), "")).toBe(first);
  expect(nameFor(ways(false), second.id)).toBe(second);
});

test("a lender who lends no longer is not proposed for", () => {
  expect(nameFor(ways(true), seededUuid(7, 9))).toBeUndefined();
  expect(nameFor({ ...ways(false), lenders: [] }, first.id)).toBeUndefined();
});
