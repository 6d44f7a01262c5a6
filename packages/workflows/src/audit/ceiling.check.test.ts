import { type Fund, fundSchema } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { type CeilingMove, keepMoves } from "./ceiling-moves.ts";
import { checkCeilings } from "./ceiling.check.ts";
import { sameTime } from "./recorded.ts";
import type { CeilingChange } from "./registers.ts";

const fund: Fund = fundSchema.parse({
  id: seededUuid(1, 1),
  code: "MOD-2026",
  name: "A fund",
  owner: "A ministry",
  fiscalYear: 2026,
  ceiling: { amount: "100.00", currency: "EUR" },
});
const stream = `fund/${fund.id}`;

const opened: CeilingChange = {
  moment: { index: 0, at: 0 },
  stream,
  version: 1,
  fundCode: fund.code,
  ceiling: "100.00",
};

/** Guarantee: each test gives a change of one kind, or a transfer of the other. */
const asChange = (change: object): CeilingChange => change as CeilingChange;

/** A move in cents by a commitment at a leaf and a time. */
const move = (
  who: string,
  index: number,
  at: number,
  needed: bigint,
  version = 1,
): CeilingMove => ({
  index,
  at,
  needed,
  version,
  stream: `commitment/${who}`,
  fundCode: fund.code,
});

const judge = (moves: readonly CeilingMove[], ceilings: readonly CeilingChange[] = [opened]) => {
  const kept = keepMoves();
  for (const one of moves) kept.add(one);
  const registers = { policies: [], machines: [], funds: [fund], ceilings, lentTo: () => [] };
  return checkCeilings(kept, registers).map(({ severity, code, stream: where, version, facts }) =>
    `${severity} ${code} ${where} ${version} ${facts["over"] ?? ""}`.trim(),
  );
};

const far = 10 * sameTime;

test("what stays under its ceiling at every prefix has no finding, in whatever order it is told", () => {
  const moves = [
    move("a", 1, far, 6000n),
    move("b", 2, 2 * far, 4000n),
    move("a", 3, 3 * far, -6000n, 2),
    move("c", 4, 4 * far, 6000n),
  ];
  expect(judge(moves)).toEqual([]);
  expect(judge(moves.toReversed())).toEqual([]);
});

test("a breach that is made good later is a breach all the same, and the first of a fund is told", () => {
  const moves = [
    move("a", 1, far, 6000n),
    move("b", 2, 2 * far, 4001n),
    move("a", 3, 3 * far, -6000n, 2),
    move("c", 4, 4 * far, 9000n),
  ];
  expect(judge(moves)).toEqual(["error ceilingBroken commitment/b 1 0.01"]);
});

test("a breach that vanishes when entries of one time are exchanged is a warning", () => {
  const before = move("a", 1, far, 10_000n);
  const taken = move("b", 2, 2 * far, 10_000n);
  expect(judge([before, taken, move("a", 3, 2 * far + sameTime, -10_000n, 2)])).toEqual([
    "warning ceilingByOrder commitment/b 1 100.00",
  ]);
  expect(judge([before, taken, move("a", 3, 2 * far + sameTime + 1, -10_000n, 2)])).toEqual([
    "error ceilingBroken commitment/b 1 100.00",
  ]);
});

test("a stream's own order is proved, so that nothing of it can be exchanged", () => {
  const own = [move("a", 1, far, 10_001n), move("a", 2, far, -5000n, 2)];
  expect(judge(own)).toEqual(["error ceilingBroken commitment/a 1 0.01"]);
  const through = [
    move("a", 1, far, 10_000n),
    move("b", 2, 2 * far, 5000n),
    // What the stream gives comes after what it takes first.
    move("a", 3, 2 * far, 3000n, 2),
    move("a", 4, 2 * far, -5000n, 3),
  ];
  expect(judge(through)).toEqual(["error ceilingBroken commitment/b 1 50.00"]);
});

test("a ceiling that is raised, lowered or moved counts from its leaf on", () => {
  const change = (index: number, rest: object) =>
    asChange({ moment: { index, at: index * far }, stream, version: index, ...rest });
  const raised = change(1, { fundCode: fund.code, ceiling: "200.00" });
  const given = change(3, { from: fund.code, to: "MOD-2027", amount: "50.00" });
  const taken = [move("a", 2, 2 * far, 15_000n)];
  expect(judge(taken, [opened, raised])).toEqual([]);
  expect(judge(taken, [opened, raised, given])).toEqual([]);
  const lowered = change(3, { fundCode: fund.code, ceiling: "149.99" });
  expect(judge(taken, [opened, raised, lowered])).toEqual([`error ceilingBroken ${stream} 3 0.01`]);
});

test("a fund nobody opened proves nothing", () => {
  expect(judge([{ ...move("a", 1, far, 1n), fundCode: "NO-2026" }])).toEqual([
    "warning fundUnknown commitment/a 1",
  ]);
});

test("many moves are kept in order of their leaves", () => {
  const kept = keepMoves();
  for (let index = 1000; index > 0; index -= 1) kept.add(move(`c${index % 7}`, index, index, 1n));
  const indexes = [...kept.inOrder(990)].map(({ index }) => index);
  expect(indexes).toEqual([991, 992, 993, 994, 995, 996, 997, 998, 999, 1000]);
});
