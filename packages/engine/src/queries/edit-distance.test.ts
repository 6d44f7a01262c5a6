import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

test.each([
  ["LT-2024-0007", "LT-2024-0007", 0],
  ["LT-2024-0007", "LT-2024-0070", 1],
  ["LT-2024-007", "LT-2024-0007", 1],
  ["LT-2042-0007", "LT-2024-0007", 1],
  ["EE-2024-0007", "LT-2024-0007", 2],
  ["", "ab", 2],
])("%s and %s are %i changes apart", (from, to, changes) => {
  expect(editDistance(from, to)).toBe(changes);
  expect(editDistance(to, from)).toBe(changes);
});
