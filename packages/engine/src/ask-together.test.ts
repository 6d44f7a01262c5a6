import { expect, test } from "vitest";
import { askTogether } from "./ask-together.ts";

const numbers = new Map([
  ["one", 1],
  ["two", 2],
]);

test("questions of one moment are one query, and each gets its own answer", async () => {
  const asked: (readonly string[])[] = [];
  const ask = askTogether(async (keys) => {
    asked.push(keys);
    return numbers;
  });
  expect(await Promise.all(["one", "three", "two", "one"].map(ask))).toEqual([1, undefined, 2, 1]);
  expect(asked).toEqual([["one", "three", "two"]]);
});

test("an answer is not kept: the next question is a query of its own", async () => {
  let queries = 0;
  const ask = askTogether(async () => {
    queries += 1;
    return new Map([["one", queries]]);
  });
  expect([await ask("one"), await ask("one")]).toEqual([1, 2]);
});

test("a failed query fails for all who asked, and not for those who ask later", async () => {
  let isUp = false;
  const ask = askTogether(async () => {
    if (!isUp) throw new Error("the database is away");
    return numbers;
  });
  const answers = await Promise.allSettled([ask("one"), ask("two")]);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isUp = true;
  expect(await ask("two")).toBe(2);
});
