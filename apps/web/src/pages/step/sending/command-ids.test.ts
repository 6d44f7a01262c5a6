import { expect, test } from "vitest";
import { createCommandIds } from "./command-ids.ts";

const numbered = () => {
  let number = 0;
  return createCommandIds(() => String((number += 1)));
};

test("sending the same body again is the same command", () => {
  const idOf = numbered();
  expect([idOf({ reason: "a" }), idOf({ reason: "a" })]).toEqual(["1", "1"]);
});

test("a changed body is another command", () => {
  const idOf = numbered();
  expect([idOf({ revision: 1 }), idOf({ revision: 2 }), idOf({ revision: 2 })]).toEqual([
    "1",
    "2",
    "2",
  ]);
});
