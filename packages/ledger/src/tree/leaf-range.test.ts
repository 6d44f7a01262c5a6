import { describe, expect, it } from "vitest";
import { consistencyRanges, inclusionRanges, nodesOf } from "./leaf-range.ts";

describe("ranges of a proof", () => {
  it("cost at most some fifty nodes at ten million leaves", () => {
    const size = 10_000_019n;
    for (const place of [0n, 1n, 4_999_999n, 8_388_607n, 8_388_608n, size - 1n]) {
      const inclusion = inclusionRanges(place, size).flatMap(nodesOf);
      const consistency = consistencyRanges(place + 1n, size).flatMap(nodesOf);
      expect(inclusion.length).toBeLessThanOrEqual(48);
      expect(consistency.length).toBeLessThanOrEqual(48);
    }
  });

  it("cover every leaf but the proved one, once each", () => {
    for (const index of [0n, 5n, 6n]) {
      const covered = inclusionRanges(index, 7n).flatMap(({ start, end }) =>
        Array.from({ length: Number(end - start) }, (_, offset) => Number(start) + offset),
      );
      const expected = [0, 1, 2, 3, 4, 5, 6].filter((leaf) => leaf !== Number(index));
      expect(covered.toSorted((a, b) => a - b)).toEqual(expected);
    }
  });

  it("are made of complete subtrees at the far end of 64 bits too", () => {
    const size = 2n ** 64n - 1n;
    expect(inclusionRanges(size - 1n, size).flatMap(nodesOf)).toHaveLength(63);
    expect(nodesOf({ start: 0n, end: size })).toHaveLength(64);
  });

  it.each([
    ["a leaf past the end", () => inclusionRanges(7n, 7n)],
    ["a negative leaf", () => inclusionRanges(-1n, 7n)],
    ["a tree past 64 bits", () => inclusionRanges(0n, 2n ** 64n)],
    ["growth out of nothing", () => consistencyRanges(0n, 7n)],
    ["growth backwards", () => consistencyRanges(8n, 7n)],
  ])("do not exist for %s", (_what, ask) => {
    expect(ask).toThrow(RangeError);
  });
});
