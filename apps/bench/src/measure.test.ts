import { expect, test } from "vitest";
import { measure } from "./measure.ts";

test("a round counts the calls that were made and stops with its callers", async () => {
  let left = 30;
  const measured = await measure(3, 5, async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
    left -= 1;
    return left >= 0;
  });
  expect(left).toBeLessThan(0);
  expect(measured.callers).toBe(3);
  expect(measured.perSecond).toBeGreaterThan(0);
  expect(measured.median).toBeGreaterThan(1);
});
