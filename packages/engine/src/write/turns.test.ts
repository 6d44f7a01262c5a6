import { expect, test } from "vitest";
import { makeTurns } from "./turns.ts";

const gate = () => Promise.withResolvers<void>();

test("work on one key takes turns in the order of asking", async () => {
  const turns = makeTurns();
  const [first, order] = [gate(), new Array<string>()];
  const slow = turns("a", async () => {
    await first.promise;
    order.push("first");
  });
  const quick = turns("a", async () => {
    order.push("second");
  });
  first.resolve();
  await Promise.all([slow, quick]);
  expect(order).toEqual(["first", "second"]);
});

test("work on another key does not wait", async () => {
  const turns = makeTurns();
  const first = gate();
  const slow = turns("a", async () => first.promise);
  await expect(turns("b", async () => "done")).resolves.toBe("done");
  first.resolve();
  await slow;
});

test("whoever comes after a failure has their turn all the same", async () => {
  const turns = makeTurns();
  const failing = turns("a", async () => Promise.reject(new Error("broken")));
  const next = turns("a", async () => "done");
  await expect(failing).rejects.toThrow("broken");
  await expect(next).resolves.toBe("done");
});
